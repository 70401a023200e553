import { unwrapResolverError } from '@apollo/server/errors'
import { newId } from '@customer-graph/glossary'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isDatabaseAway } from './database-away'
import { isDatabaseReadOnly } from './database-read-only'
import { type ErrorCode, isErrorCode } from './errors'
import { type Log } from './log'

/** The extensions a client may see. Anything else is for the log. */
export const shownExtensions = ['argument', 'department', 'retryAfter', 'cost', 'limit', 'count'] as const

const longestMessage = 500

/** Apollo's own code for a malformed HTTP request, which is not among the published ones. */
const renamed: Record<string, string> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
}

/** PostgreSQL cannot store these characters; a client that sends them made a mistake. */
const unstorableText = new Set(['22021', '22P05'])

/** PostgreSQL's limit of what an index can hold: such a text was never meant to be looked up by. */
const unindexableText = '54000'

/**
 * Apollo's `formatError`: lets errors with a published code through with their message, location, path and the published
 * extensions; everything else becomes INTERNAL_SERVER_ERROR with an id that the log line with the real error carries.
 */
export function maskError(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { code: given, id: givenId } = formatted.extensions ?? {}
    const code = renamed[String(given)] ?? given
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    }
    const mistake = mistakeIn(error)
    if (mistake) return { message: mistake, ...place, extensions: { code: 'BAD_USER_INPUT' } }
    if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' && isDeliberate(error)) {
      return {
        message: formatted.message.slice(0, longestMessage),
        ...place,
        extensions: { ...published(formatted.extensions), code },
      }
    }
    const passing = passingTrouble(unwrapResolverError(error))
    if (passing) {
      log.warn({ err: unwrapResolverError(error), path: formatted.path }, passing.logged)
      return { message: passing.message, ...place, extensions: { code: passing.code } }
    }
    const id = typeof givenId === 'string' && /^[0-9a-f-]{36}$/.test(givenId) ? givenId : newId()
    log.error(
      { err: unwrapResolverError(error), errorId: id, path: formatted.path },
      'masked an unexpected error',
    )
    return {
      message: `Something went wrong here. Its id is ${id}.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    }
  }
}

/** What is nobody's mistake and over by itself, or null. */
function passingTrouble(error: unknown): { logged: string; message: string; code: ErrorCode } | null {
  if (isDatabaseAway(error))
    return {
      logged: 'the database cannot be reached',
      message: 'This department can neither read nor write at the moment. Try again.',
      code: 'SUBGRAPH_UNAVAILABLE',
    }
  if (isDatabaseReadOnly(error))
    return {
      logged: 'the database takes no writes: make room on its disk',
      message:
        'This department cannot store anything at the moment: its disk is full. Nothing was changed. Try again later.',
      code: 'WRITES_UNAVAILABLE',
    }
  return null
}

/** Only a GraphQLError chose its code; a library's error that happens to have a `code` property did not. */
const isDeliberate = (error: unknown): boolean => unwrapResolverError(error) instanceof GraphQLError

const published = (extensions: GraphQLFormattedError['extensions'] = {}) =>
  Object.fromEntries(
    shownExtensions.flatMap((key) => (extensions[key] === undefined ? [] : [[key, extensions[key]]])),
  )

/** What the client did wrong when only the database noticed, or null when it is not the client's mistake. */
function mistakeIn(error: unknown): string | null {
  const cause = unwrapResolverError(error) as { driverError?: { code?: string } } | undefined
  const state = cause?.driverError?.code ?? ''
  if (unstorableText.has(state))
    return 'A text contains a character that cannot be stored, such as NUL. Remove it.'
  if (state === unindexableText)
    return 'A name, reference or key is too long to be found again. Shorten it to at most 500 characters.'
  return null
}
