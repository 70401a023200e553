import { parseArgs } from 'node:util'

export const usage = `npm run attack -- [--operations N] [--seeds A,B,…] [--report FILE]

Starts a stack of its own, sends generated hostile operations at its gateway and judges every answer.
  --operations N   how many for each seed (default 5000)
  --seeds A,B,…    whole numbers (default 1,2,3,4)
  --report FILE    where the page goes (default docs/security/attack.md)`

export interface Flags {
  readonly each: number
  readonly seeds: readonly number[]
  readonly report: string
}

export type Parsed = { kind: 'run'; flags: Flags } | { kind: 'help' } | { kind: 'wrong'; message: string }

/** What the arguments ask for. */
export function parseFlags(words: readonly string[]): Parsed {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        operations: { type: 'string', default: '5000' },
        seeds: { type: 'string', default: '1,2,3,4' },
        report: { type: 'string', default: 'docs/security/attack.md' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const each = Number(values.operations)
    const seeds = values.seeds.split(',').map(Number)
    if (!Number.isSafeInteger(each) || each < 1)
      return { kind: 'wrong', message: '--operations needs a whole number above 0.' }
    if (!seeds.every((seed) => Number.isSafeInteger(seed)) || values.seeds === '')
      return { kind: 'wrong', message: '--seeds needs whole numbers with commas between them.' }
    return { kind: 'run', flags: { each, seeds, report: values.report } }
  } catch (error) {
    return { kind: 'wrong', message: (error as Error).message }
  }
}
