import { type Path } from './response-paths'

/** Why something of a department is missing. Light: there may be one for every row of a long list. */
export interface DepartmentError {
  readonly message: string
  /** Absent when it is not known which fields are missing because of it. */
  readonly path?: Path
  readonly extensions: Readonly<Record<string, unknown>>
  /** What was thrown, when it is our own mistake or one that nobody foresaw. */
  readonly cause?: unknown
}

/** A field that a fetch brings to its objects; of those of `type` only, unless that is null. */
export interface FetchedField {
  readonly type: string | null
  readonly key: string
}
