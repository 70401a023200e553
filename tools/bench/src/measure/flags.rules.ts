export interface BenchFlags {
  readonly quick: boolean
  readonly long: boolean
  /** The names of the benches to run. */
  readonly only: readonly string[]
  readonly report: string
}

export type ParsedBenchFlags =
  { kind: 'run'; flags: BenchFlags } | { kind: 'help' } | { kind: 'wrong'; message: string }

/** Reads the arguments of a bench command. `names` are all benches; a run with none named runs all. */
export function parseBenchFlags(
  words: readonly string[],
  names: readonly string[],
  defaultReport: string,
): ParsedBenchFlags {
  const flags = { quick: false, long: false, only: names, report: defaultReport }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '--help' || word === '-h') return { kind: 'help' }
    if (word === '--quick') flags.quick = true
    else if (word === '--long') flags.long = true
    else if (word === '--report' || word === '--only') {
      const value = words[(at += 1)]
      if (!value || value.startsWith('--')) return { kind: 'wrong', message: `${word} needs a value.` }
      if (word === '--report') flags.report = value
      else flags.only = value.split(',')
    } else return { kind: 'wrong', message: `There is no flag ${word}.` }
  }
  const unknown = flags.only.find((name) => !names.includes(name))
  if (unknown)
    return { kind: 'wrong', message: `There is no bench ${unknown}: the benches are ${names.join(', ')}.` }
  return { kind: 'run', flags }
}

/** What `--help` says. */
export const benchUsage = (command: string, names: readonly string[], defaultReport: string): string =>
  `Usage: ${command} -- [flags]

  --quick          a shorter run, to see that it works
  --long           also what shows only after ten minutes
  --only a,b       only these benches: ${names.join(', ')}
  --report FILE    where the report goes; ${defaultReport} unless told

Exit codes: 0 every target kept, 1 one missed or a bench failed, 2 wrong arguments, 3 void because the machine was busy.
Let nothing else run meanwhile: figures from a busy machine are reported as void.`
