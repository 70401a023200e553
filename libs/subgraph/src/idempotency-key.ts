import { badInput } from './errors'

const longest = 200

/**
 * The key by which a mutation that is sent again is known again, or null without one. Throws BAD_USER_INPUT for an empty one
 * (two strangers' calls would be taken for one) and for one of more than 200 characters.
 */
export function readIdempotencyKey(key: string | null | undefined): string | null {
  if (key == null) return null
  if (key.trim() !== '' && key.length <= longest) return key
  throw badInput(
    `idempotencyKey must be 1 to ${longest} characters, like a new UUID; leave it out to have none.`,
    'idempotencyKey',
  )
}
