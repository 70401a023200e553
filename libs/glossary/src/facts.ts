import { z } from 'zod'
import { cut } from './text'

/** What a piece of text in an event is; published beside it as `x-holds`. */
export type Held = 'words' | 'key' | 'currency' | 'zone' | 'time-of-day'

const holding = (held: Held, schema: z.ZodString): z.ZodString => schema.meta({ 'x-holds': held })

const key = holding(
  'key',
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
    .max(100),
)

const words = (max: number): z.ZodString =>
  holding(
    'words',
    z
      .string()
      .overwrite((text) => cut(text, max))
      .max(max),
  )

/**
 * What events are made of. Ids are UUIDs, instants RFC 3339 UTC, dates `YYYY-MM-DD`, times of day `HH:MM`, zones IANA names.
 * Text is either a key, a short word of a vocabulary that may grow, or words, which a person typed or which name somebody.
 */
export const fact = {
  id: z.uuid(),
  instant: z.iso.datetime(),
  date: z.iso.date(),
  timeOfDay: holding('time-of-day', z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/)),
  zone: holding(
    'zone',
    z
      .string()
      .regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/)
      .max(100),
  ),
  money: z.object({
    amountMinor: z.int(),
    currency: holding('currency', z.string().regex(/^[A-Z]{3}$/)),
  }),

  /** A word of a vocabulary that may grow. Its producer writes words in force only; its readers take one that they do not know as not for them. */
  key,
  /** The same, with the words in force when this was published, for people: they bind no reader. */
  keyOf: (words: readonly string[]): z.ZodString => key.meta({ examples: [...words] }),

  /**
   * What a person typed or what names somebody, at most `max` UTF-16 units. Longer text, written before it had a limit, is
   * cut when it is read, and ends in `…`.
   */
  words,

  /** One of values to which none can ever be added; `because` says why, in a sentence. */
  closed: <const Values extends readonly [string, ...string[]]>(values: Values, because: string) =>
    z.enum(values).meta({ 'x-closed': because }),

  /** How another system names a record: unique per system. */
  externalRef: z.object({ system: words(100).min(1), id: words(500).min(1) }),
}

/** How another system names a record: unique per system. */
export type ExternalRef = z.infer<typeof fact.externalRef>

/** `word` as one of `known`, or null when it came later than this code: what it is about is then not for its reader. */
export const oneOf = <Known extends string>(known: readonly Known[], word: string): Known | null =>
  known.find((each) => each === word) ?? null
