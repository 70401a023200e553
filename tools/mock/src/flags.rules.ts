export interface Flags {
  port: number
  seed: string
  missing: string[]
}

export type Parsed = { kind: 'run'; flags: Flags } | { kind: 'help' } | { kind: 'wrong'; message: string }

export const usage = `npm run mock -- [--port N] [--seed TEXT] [--missing DEPARTMENT[,DEPARTMENT]]

Answers the whole customer graph from its schema alone, with believable values; nothing else runs.

  --port N        where to answer (default 4010)
  --seed TEXT     other values; the same seed always gives the same answers (default 1)
  --missing NAME  as when a department is away: its fields are null, and an error names it

A request can set its own conditions:
  x-mock-missing: support          a department is away
  x-mock-outcome: WrongState       changes are answered with this member of their result`

/** Reads the arguments; `departments` are those that can be missing. */
export function parseFlags(words: readonly string[], departments: readonly string[]): Parsed {
  const flags: Flags = { port: 4010, seed: '1', missing: [] }
  for (let at = 0; at < words.length; at++) {
    const [name = '', attached] = (words[at] ?? '').split(/=(.*)/s, 2)
    if (name === '--help' || name === '-h') return { kind: 'help' }
    if (!['--port', '--seed', '--missing'].includes(name)) return wrong(`Unknown argument "${words[at]}".`)
    const value = attached ?? words[++at]
    if (!value || value.startsWith('--')) return wrong(`${name} needs a value.`)
    if (name === '--seed') flags.seed = value
    if (name === '--port') {
      if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
        return wrong(`--port must be a number from 0 to 65535, not "${value}".`)
      flags.port = Number(value)
    }
    if (name === '--missing') {
      const unknown = value.split(',').find((each) => !departments.includes(each))
      if (unknown !== undefined)
        return wrong(`There is no department "${unknown}". They are: ${departments.join(', ')}.`)
      flags.missing.push(...value.split(','))
    }
  }
  return { kind: 'run', flags }
}

const wrong = (message: string): Parsed => ({ kind: 'wrong', message })
