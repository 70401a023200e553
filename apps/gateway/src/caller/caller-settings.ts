import { type TokenTrust } from '@customer-graph/subgraph'
import { z } from 'zod'
import { type DirectoryMode, directoryModes } from './refuse-callers'

/** Whom the gateway answers. */
export interface CallerSettings {
  readonly trust: TokenTrust
  readonly directory: DirectoryMode
  /** Subjects that need no entry in the directory. */
  readonly trusted: ReadonlySet<string>
  /** Path of the list of tokens that were taken back. */
  readonly revokedFile?: string
}

const subjects = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((id) => id.trim().toLowerCase())
      .filter((id) => id !== ''),
  )
  .pipe(z.array(z.uuidv7('must be subjects of tokens (UUIDv7), with commas between')))

/** The environment variables of `CallerSettings`, beside those of the tokens' issuer. */
export const callerVariables = {
  DIRECTORY: z.enum(directoryModes, 'must be off, leavers or known').optional(),
  DIRECTORY_TRUSTS: subjects.default([]),
  REVOKED_TOKENS_FILE: z.string().optional(),
}

type Variables = z.output<z.ZodObject<typeof callerVariables>>

/** `hears`: whether there is an event bus to read the directory from. */
export const callerSettings = (
  v: Variables,
  { trust, production, hears }: { trust: TokenTrust; production: boolean; hears: boolean },
): CallerSettings => ({
  trust,
  directory: v.DIRECTORY ?? (!hears ? 'off' : production ? 'known' : 'leavers'),
  trusted: new Set(v.DIRECTORY_TRUSTS),
  ...(v.REVOKED_TOKENS_FILE ? { revokedFile: v.REVOKED_TOKENS_FILE } : {}),
})
