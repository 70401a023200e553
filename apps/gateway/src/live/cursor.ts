import { z } from 'zod'
import { type Activity } from './activity'

/** How far the event bus was heard: the offset of the last record by topic and partition. */
export type Positions = Readonly<Record<string, string>>

/** A moment in what a gateway heard. Means the same to every gateway of the graph. */
export interface Cursor {
  /** By the gateway's clock, in milliseconds since 1970. */
  readonly at: number
  readonly positions: Positions
}

/** The cursor of an activity as a client is told. */
export const cursorOf = ({ heardAt, positions }: Activity): string =>
  Buffer.from(JSON.stringify([heardAt, positions])).toString('base64url')

const written = z.tuple([z.number(), z.record(z.string(), z.string().regex(/^\d{1,30}$/))])

/** The cursor that a client sends back; null when it is none. */
export function readCursor(text: string): Cursor | null {
  try {
    const [at, positions] = written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { at, positions }
  } catch {
    return null // whoever asked says what to do instead
  }
}

/** Whether an activity was heard before a cursor was made, or is what it was made of. */
export function isBefore({ place, offset }: Activity, { positions }: Cursor): boolean {
  const known = positions[place]
  return known !== undefined && BigInt(offset) <= BigInt(known)
}
