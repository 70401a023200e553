import { createHash } from 'node:crypto'

/** A number from 0 to 1, the same for the same text. */
export const chance = (text: string): number =>
  Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 6), 16) / 0xffffff
