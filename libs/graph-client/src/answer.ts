import { type ErrorCode, errorCodes } from './generated/error-codes'

/** One error, with a published code. Codes that this package does not know yet are told as INTERNAL_SERVER_ERROR. */
export interface GraphError {
  readonly code: ErrorCode
  readonly message: string
  /** Where in the answer something is null because of it; empty when it is about the whole request. */
  readonly path: readonly (string | number)[]
  /**
   * For how many it stands: all rows of the list, where each of them misses the field at `path` for the same reason and only the
   * first tells it; without a path, how many further errors are not told. Otherwise 1.
   */
  readonly count: number
  /** The department that is missing, where the code says that one is. */
  readonly department: string | null
  /** Of an internal error: what to look for in the gateway's log. */
  readonly id: string | null
  /** Seconds until it is worth asking again, of RATE_LIMITED. */
  readonly retryAfter: number | null
}

/** A department that did not answer: everything of its is null in the data, which says nothing about what there is. */
export interface MissingDepartment {
  readonly department: string
  /** `away`: it cannot be reached. `slow`: it did not answer in time. */
  readonly why: 'away' | 'slow'
  readonly paths: readonly GraphError['path'][]
}

/** What an operation cost, in objects. */
export interface Cost {
  /** At most, by what was asked. */
  readonly requested: number
  readonly actual: number
  /** Of one operation. */
  readonly maximum: number
  /** What the caller may use at once; null where there is no limit. */
  readonly remaining: number | null
}

export interface Answer<Data> {
  /** Null when the operation was refused as a whole. */
  readonly data: Data | null
  readonly missing: readonly MissingDepartment[]
  /** Every error that is not about a missing department. */
  readonly errors: readonly GraphError[]
  readonly cost: Cost | null
  /** Name it when you report a problem. */
  readonly requestId: string | null
}

interface Sent {
  readonly data?: unknown
  readonly errors?: readonly SentError[]
  readonly extensions?: { readonly cost?: Cost }
}

interface SentError {
  readonly message: string
  readonly path?: GraphError['path']
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** An answer of the gateway, sorted. Throws when `body` is no GraphQL answer. */
export function answerFrom<Data>(body: unknown, requestId: string | null): Answer<Data> {
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body))
    throw new Error('The answer is no GraphQL: it has neither data nor errors. Is it the gateway’s /graphql?')
  const { data, errors = [], extensions } = body as Sent
  const all = errors.map(errorFrom)
  return {
    data: (data ?? null) as Data | null,
    missing: missingIn(all),
    errors: all.filter((error) => !isMissing(error)),
    cost: extensions?.cost ?? null,
    requestId,
  }
}

function errorFrom({ message, path = [], extensions = {} }: SentError): GraphError {
  const { code, count, department, id, retryAfter } = extensions
  return {
    code: isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR',
    message,
    path,
    count: typeof count === 'number' ? count : 1,
    department: typeof department === 'string' ? department : null,
    id: typeof id === 'string' ? id : null,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
  }
}

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(errorCodes, code)

type OfADepartment = GraphError & { readonly department: string }

const isMissing = (error: GraphError): error is OfADepartment =>
  error.department !== null && (error.code === 'SUBGRAPH_UNAVAILABLE' || error.code === 'SUBGRAPH_TIMEOUT')

function missingIn(errors: readonly GraphError[]): MissingDepartment[] {
  const away = errors.filter(isMissing)
  return [...new Set(away.map(({ department }) => department))].map((department) => {
    const own = away.filter((error) => error.department === department)
    return {
      department,
      why: own.some(({ code }) => code === 'SUBGRAPH_UNAVAILABLE') ? 'away' : 'slow',
      paths: own.map(({ path }) => path),
    }
  })
}
