import { GraphQLError } from 'graphql'

/** Every `extensions.code` that a client can ever see, with what it means. Expected refusals are union members instead. */
export const errorCodes = {
  UNAUTHENTICATED: 'The request carries no valid token. Sign in again.',
  AUTHENTICATION_UNAVAILABLE: 'Tokens cannot be checked at the moment. Keep yours, wait and try again.',
  FORBIDDEN: 'The caller is known, but may not do or see this.',
  BAD_USER_INPUT: 'An argument or variable is malformed. The message names it.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE:
    'The document holds no operation of that name, or several and no name was given.',
  OPERATION_TOO_COMPLEX: 'The operation asks for more than one request may.',
  OPERATION_NOT_ALLOWED: 'The operation is not on the list of allowed ones.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash is unknown. Send it once more together with the document.',
  RATE_LIMITED: 'Too many requests. Wait and try again.',
  SUBGRAPH_UNAVAILABLE: 'A department cannot be reached. Its fields are null, not empty.',
  WRITES_UNAVAILABLE:
    'A department reads but cannot store anything at the moment. Nothing was changed. Try again later.',
  SUBGRAPH_TIMEOUT: 'A department did not answer in time. Its fields are null, not empty.',
  INTERNAL_SERVER_ERROR: 'Something unexpected happened. `extensions.id` is found in the log.',
} as const

export type ErrorCode = keyof typeof errorCodes

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code)

/** An error with a published code. `extensions` reaches the client only for the keys that `maskError` lets through. */
export const graphError = (
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError => new GraphQLError(message, { extensions: { ...extensions, code } })

/** BAD_USER_INPUT: `message` says what is wrong and what would be right; `argument` names the argument at fault. */
export const badInput = (message: string, argument?: string): GraphQLError =>
  graphError('BAD_USER_INPUT', message, argument === undefined ? {} : { argument })

/** FORBIDDEN: `message` says who may. */
export const forbidden = (message: string): GraphQLError => graphError('FORBIDDEN', message)
