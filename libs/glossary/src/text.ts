import { type Problem } from './refusals'

/** What a text may be. */
export interface TextRule {
  /** Where it stands in the input, e.g. `successCriteria.0.target`: what a refusal names. */
  readonly path: string
  /** Whether something has to be left of it; of a text that is not given at all nobody asks this. */
  readonly required?: boolean
  /** The most it may have, in UTF-16 units, as `maxlength` of a browser counts. */
  readonly max: number
  /** Whether it may go over several lines; in one that may not, breaks and tabs are spaces. */
  readonly multiline?: boolean
}

/** A text as it is kept, null when nothing is left of it; or what is wrong with it. */
export type CheckedText =
  | { readonly value: string | null; readonly problem: null }
  | { readonly value: null; readonly problem: Problem }

/**
 * The one rule for what people type: trimmed, in one spelling of its characters (NFC), with line feeds for line breaks, without
 * control characters, without characters that turn the direction of what stands around them, and bounded.
 */
export function text(
  given: string,
  { path, required = false, max, multiline = false }: TextRule,
): CheckedText {
  const wrong = (message: string) => ({ value: null, problem: { path, message } }) as const
  if (given.length > 2 * max + slack) return wrong(tooLong(path, given.length, max))
  const lines = given.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const value = (multiline ? lines : lines.replace(/[\n\t\v\f]+/g, ' ')).trim()
  const [bad] = /(?![\n\t])[\p{Surrogate}\p{Cc}\u202a-\u202e\u2066-\u2069]/u.exec(value) ?? []
  if (bad !== undefined) return wrong(`${path} holds ${named(bad)}. Remove it.`)
  if (value.length > max) return wrong(tooLong(path, value.length, max))
  if (isBlank(value)) return required ? wrong(`${path} must not be empty.`) : { value: null, problem: null }
  return { value, problem: null }
}

/** `given` in at most `max` UTF-16 units, with a mark where something is missing and no half of a character. */
export const cut = (given: string, max: number): string =>
  given.length <= max ? given : `${given.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** What trimming and composing may take away at most before it is worth the time to look. */
const slack = 1_000

const tooLong = (path: string, length: number, max: number): string =>
  `${path} has ${length} characters, and may have ${max}. Shorten it.`

const isBlank = (value: string): boolean => /^[\p{Z}\p{Cf}]*$/u.test(value)

function named(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character))
    return `a character that turns the direction of text (${code})`
  if (/\p{Surrogate}/u.test(character)) return `half of a character (${code})`
  return character === '\u0000' ? 'the character NUL' : `a control character (${code})`
}
