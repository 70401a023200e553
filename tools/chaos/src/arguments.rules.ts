export const usage = `npm run chaos -- [--long] [--minutes N] [--events N] [--seed N] [--report FILE] [--help]
npm run chaos -- --product [--rounds N] [--seed N] [--report FILE]

Tries on a real Kafka and a real PostgreSQL of its own that the event backbone loses nothing, does nothing twice and keeps
order, while processes are killed, stopped and restarted, connections cut and the broker taken away.

  --long         thirty minutes and 500,000 events, more than 100 SIGKILLs, 5 outages of the broker, 20 rounds of restarts
  --minutes N    a long run of N minutes; below 30 it is a rehearsal with fewer faults
  --events N     how many events to commit at least; 20,000, or 500,000 in 30 minutes, unless told
  --seed N       the faults and the load of an earlier run; drawn and printed unless told
  --report FILE  where the report goes; docs/reliability/short-run.md or long-run.md unless told
  --product      another course: the product's own services, as npm start --kafka runs them, under writes through the gateway;
                 every process killed, PostgreSQL and the broker too, the disk full (as root on Linux), and room again
  --rounds N     how many such faults; 30 unless told
  --only-events  leaves out what is not about the event backbone under faults: I8, I11, I12, I17

Ends with 1 when something was violated, with 2 when it was asked wrongly.`

export interface RunWanted {
  readonly kind: 'run'
  /** Null for the short run. */
  readonly minutes: number | null
  readonly events: number
  readonly seed: number | null
  readonly report: string
  readonly onlyEvents: boolean
}
export interface ProductWanted {
  readonly kind: 'product'
  readonly rounds: number
  readonly seed: number | null
  readonly report: string
}
export type Wanted =
  RunWanted | ProductWanted | { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly message: string }

const usual = { events: 20_000, longEvents: 500_000, minutes: 30, rounds: 30 }
const numbers = ['--minutes', '--events', '--seed', '--rounds'] as const

/** What the command line asks for. */
export function parseArguments(words: readonly string[]): Wanted {
  const said = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const [name = '', inline] = (words[at] ?? '').split('=', 2)
    if (name === '--help' || name === '-h') return { kind: 'help' }
    if (['--long', '--only-events', '--product'].includes(name)) said.set(name, '')
    else if ([...numbers, '--report'].includes(name)) {
      const value = inline ?? words[(at += 1)]
      if (value === undefined || value === '') return { kind: 'wrong', message: `${name} needs a value.` }
      said.set(name, value)
    } else return { kind: 'wrong', message: `Unknown argument "${words[at]}".` }
  }
  for (const name of numbers) {
    const value = said.get(name)
    if (value !== undefined && !/^[1-9]\d{0,8}$/.test(value))
      return { kind: 'wrong', message: `${name} must be a whole number from 1 on, not "${value}".` }
  }
  const number = (name: string): number | undefined => (said.has(name) ? Number(said.get(name)) : undefined)
  const seed = number('--seed') ?? null
  if (said.has('--product'))
    return {
      kind: 'product',
      rounds: number('--rounds') ?? usual.rounds,
      seed,
      report: said.get('--report') ?? 'docs/reliability/product-run.md',
    }
  const minutes = number('--minutes') ?? (said.has('--long') ? usual.minutes : null)
  const events =
    number('--events') ??
    (minutes === null ? usual.events : Math.round((usual.longEvents * minutes) / usual.minutes))
  const report = said.get('--report') ?? `docs/reliability/${minutes === null ? 'short' : 'long'}-run.md`
  return {
    kind: 'run',
    minutes,
    events,
    seed,
    report,
    onlyEvents: said.has('--only-events'),
  }
}
