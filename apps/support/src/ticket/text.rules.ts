import { type Problem } from '@customer-graph/glossary'

/** Trimmed; null when nothing is left. */
export const tidy = (text: string | null | undefined): string | null => text?.trim() || null

/** What is wrong with texts, each under its path. `longest` is in characters. */
export const problemsOfTexts = (texts: Readonly<Record<string, string | null>>, longest: number): Problem[] =>
  Object.entries(texts).flatMap(([path, text]) => {
    if (text === null) return []
    if (text.includes('\u0000'))
      return [{ path, message: `${path} must not contain the character NUL; remove it.` }]
    return text.length > longest ? [{ path, message: `${path} has at most ${longest} characters.` }] : []
  })
