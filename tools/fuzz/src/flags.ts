import { parseArgs } from 'node:util'

export const usage = `npm run fuzz -- [--seed N] [--operations N] [--graph served|invented]

Asks the gateway's executor generated operations, with departments that answer well, fail or answer what nobody asked for, and
compares with what graphql-js and Apollo's executor answer. Ends at the first answer that is wrong.
  --seed N         a whole number (default: a random one, which is printed)
  --operations N   how many of each graph (default 2000)
  --graph NAME     the graph that is served, or an invented one with every construct (default: both)`

export const graphs = ['served', 'invented'] as const
export type GraphName = (typeof graphs)[number]

export interface Flags {
  readonly seed: number
  readonly operations: number
  readonly graphs: readonly GraphName[]
}

export type Parsed = { kind: 'run'; flags: Flags } | { kind: 'help' } | { kind: 'wrong'; message: string }

const maxSeed = 2 ** 31 - 1

/** What the arguments ask for; `random` answers a number from 0 to 1. */
export function parseFlags(words: readonly string[], random: () => number): Parsed {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        seed: { type: 'string', default: String(Math.floor(random() * maxSeed)) },
        operations: { type: 'string', default: '2000' },
        graph: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const seed = Number(values.seed)
    const operations = Number(values.operations)
    const wanted = values.graph === undefined ? graphs : graphs.filter((name) => name === values.graph)
    if (!Number.isSafeInteger(seed) || values.seed === '' || seed < 0 || seed > maxSeed)
      return { kind: 'wrong', message: `--seed needs a whole number from 0 to ${maxSeed}.` }
    if (!Number.isSafeInteger(operations) || operations < 1)
      return { kind: 'wrong', message: '--operations needs a whole number above 0.' }
    if (wanted.length === 0) return { kind: 'wrong', message: '--graph needs served or invented.' }
    return { kind: 'run', flags: { seed, operations, graphs: wanted } }
  } catch (error) {
    return { kind: 'wrong', message: (error as Error).message }
  }
}
