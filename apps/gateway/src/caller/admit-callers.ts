import { type Check, type Log, tokenReader } from '@customer-graph/subgraph'
import { reloadedFile } from '../reloaded-file'
import { type CallerSettings } from './caller-settings'
import { type Directory } from './directory'
import { refuseCallers } from './refuse-callers'
import { revokedTokens } from './revoked-tokens'

export interface AdmitCallersOptions {
  readonly settings: CallerSettings
  readonly directory: Directory
  /** Whether the directory was read from its beginning. */
  isRead(): boolean
  /** How often to look for a new list of revoked tokens, in milliseconds. */
  readonly everyMs: number
  readonly log: Log
}

export interface AdmittedCallers {
  /** Reads a token; rejects with what its bearer is told where it is refused although it is a good one. */
  readonly read: ReturnType<typeof tokenReader>
  /** What a gateway needs that answers only people of the directory. */
  readonly checks: readonly Check[]
  /** Calls back when a person may have lost access; null: anybody may have. */
  onLoss(callback: (person: string | null) => void): void
  stop(): void
}

/** Whom the gateway answers: by the token, by what the directory says of its person, and by the list of revoked tokens. */
export function admitCallers({
  settings,
  directory,
  isRead,
  everyMs,
  log,
}: AdmitCallersOptions): AdmittedCallers {
  const { trust, directory: mode, trusted, revokedFile: path } = settings
  const list = path
    ? reloadedFile({ variable: 'REVOKED_TOKENS_FILE', path, everyMs, read: revokedTokens, log })
    : null
  const revoked = (claims: Parameters<ReturnType<typeof revokedTokens>>[0]) => list?.content(claims) ?? false
  const readPeople = () => {
    if (isRead()) return `${directory.size} people`
    throw new Error('is still being read')
  }
  return {
    read: tokenReader(trust, refuseCallers({ mode, trusted, directory, isRead, revoked })),
    checks: mode === 'known' ? [{ name: 'directory', look: async () => readPeople() }] : [],
    onLoss(callback) {
      directory.onLeaving(callback)
      list?.onChange(() => callback(null))
    },
    stop: () => list?.stop(),
  }
}
