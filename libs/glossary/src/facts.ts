import { z } from 'zod'

/** Shapes that events of several departments share. Ids are UUIDs, instants RFC 3339 UTC, dates `YYYY-MM-DD`. */
export const fact = {
  id: z.uuid(),
  instant: z.iso.datetime(),
  date: z.iso.date(),
  money: z.object({ amountMinor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  externalRef: z.object({ system: z.string().min(1), id: z.string().min(1) }),
}

/** How another system names a record: unique per system. */
export type ExternalRef = z.infer<typeof fact.externalRef>
