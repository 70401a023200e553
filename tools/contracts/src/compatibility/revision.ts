import { type JsonSchema } from '../json-schema'

/** What was once published of an event: its schema, and an example that stays as a fixture for ever. */
export interface Revision {
  /** `sales.deal-won.v1`. */
  readonly type: string
  readonly schema: JsonSchema
  readonly example: unknown
}
