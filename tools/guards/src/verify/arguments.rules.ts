export const usage = (names: readonly string[]): string => `npm test -- [--only PART[,PART…]] [--help]

Runs every check of the project and ends with the line "N passed, N failed". Parts: ${names.join(', ')}.`

export type Parsed =
  { kind: 'run'; only: readonly string[] } | { kind: 'help' } | { kind: 'wrong'; message: string }

/** Which of the named parts to run; all when none is named. */
export function parseArguments(words: readonly string[], names: readonly string[]): Parsed {
  const only: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--help' || word === '-h') return { kind: 'help' }
    if (word !== '--only' && !word.startsWith('--only='))
      return { kind: 'wrong', message: `Unknown argument "${word}".` }
    const value = word === '--only' ? words[++at] : word.slice('--only='.length)
    const chosen = (value ?? '').split(',').filter((name) => name !== '')
    const unknown = chosen.find((name) => !names.includes(name))
    if (chosen.length === 0) return { kind: 'wrong', message: '--only needs the name of a part.' }
    if (unknown !== undefined) return { kind: 'wrong', message: `There is no part "${unknown}".` }
    only.push(...chosen)
  }
  return { kind: 'run', only: only.length > 0 ? names.filter((name) => only.includes(name)) : names }
}
