import { departments } from '@customer-graph/glossary'
import { parseFlags as parseMockFlags } from '@customer-graph/tools-mock/flags'
import { parseFlags } from '@customer-graph/tools-stack'
import { parseArguments } from './verify/arguments.rules'

/** What the root package.json runs under a name. */
export type Scripts = Readonly<Record<string, string>>

/** The lines of all ```sh blocks of a page that are commands: comments and empty lines are not. */
export function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

export interface Command {
  /** The npm script it runs, with what it is given after the dashes. */
  script: string
  words: string[]
}

/** A command of the form `npm start`, `npm test` or `npm run NAME`, with `-- …` behind it; null for any other. */
export function npmCommand(line: string): Command | null {
  const words = line.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word) && word !== '--silent')
  const [program, verb = '', ...rest] = words
  if (program !== 'npm') return null
  const script = verb === 'run' ? rest.shift() : ['start', 'test'].includes(verb) ? verb : undefined
  if (script === undefined) return null
  return { script, words: rest[0] === '--' ? rest.slice(1) : rest }
}

/** What is wrong with an npm command of the page; null when it would run. */
export function problemOf(
  { script, words }: Command,
  scripts: Scripts,
  parts: readonly string[],
): string | null {
  if (!scripts[script]) return `there is no script "${script}"`
  const parse: Readonly<Record<string, () => { kind: string; message?: string }>> = {
    start: () => parseFlags(words),
    test: () => parseArguments(words, parts),
    mock: () => parseMockFlags(words, departments),
  }
  const parsed = parse[script]?.()
  return parsed?.kind === 'wrong' ? (parsed.message ?? 'its arguments are wrong') : null
}
