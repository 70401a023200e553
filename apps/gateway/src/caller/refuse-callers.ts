import { graphError, type Refuses } from '@customer-graph/subgraph'
import { type GraphQLError } from 'graphql'
import { type Directory } from './directory'
import { type Revoked } from './revoked-tokens'

/**
 * `known`: only people of the directory are answered. `leavers`: whoever left is not. `off`: nobody looks.
 */
export const directoryModes = ['off', 'leavers', 'known'] as const
export type DirectoryMode = (typeof directoryModes)[number]

export interface CallerRules {
  readonly mode: DirectoryMode
  /** Subjects that need no entry: services, and whoever adds the first people. */
  readonly trusted: ReadonlySet<string>
  readonly directory: Directory
  /** Whether the directory was read from its beginning. */
  isRead(): boolean
  revoked: Revoked
}

/** Why a good token is refused: it was taken back, its person has left, or nobody knows the person. */
export const refuseCallers =
  ({ mode, trusted, directory, isRead, revoked }: CallerRules): Refuses =>
  (claims) => {
    if (revoked(claims)) return wasRevoked
    if (mode === 'off') return null
    const standing = directory.standingOf(claims.subject)
    if (standing === 'left') return hasLeft
    if (standing === 'here' || mode === 'leavers' || trusted.has(claims.subject)) return null
    return isRead() ? isUnknown : notRead
  }

const refusal = (message: string): GraphQLError => graphError('UNAUTHENTICATED', message)

const wasRevoked = refusal('This token was taken back. Sign in again.')
const hasLeft = refusal(
  'The directory says that you have left. If that is wrong, ask whoever keeps it to bring you back: no new token is needed.',
)
const isUnknown = refusal(
  'The directory does not know you. Ask whoever keeps it to add you, then try again: no new token is needed.',
)
const notRead = graphError(
  'AUTHENTICATION_UNAVAILABLE',
  'Who works here is still being read. Try again in a few seconds.',
)
