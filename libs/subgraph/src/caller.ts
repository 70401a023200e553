import { type CallerDepartment, callerDepartments } from '@customer-graph/glossary'
import { z } from 'zod'

export { type CallerDepartment, callerDepartments }

/** Who asks: a colleague, vouched for by the gateway. */
export interface Caller {
  /** The person's id. */
  readonly subject: string
  readonly department: CallerDepartment
  readonly roles: readonly string[]
  /** Names the request in every log line and event it causes. */
  readonly requestId: string
}

/** The claims about a person that both the caller's token and the passport carry. */
export const personClaims = z.object({
  sub: z.uuidv7(),
  department: z.enum(callerDepartments),
  roles: z.array(z.string().max(100)).max(50).default([]),
})
