import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstWrong, type Found, inventedSupergraph, provedGraph } from '@customer-graph/gateway/proof'
import { type Flags, type GraphName } from './flags'

const served = join(__dirname, '../../../apps/gateway/supergraph.graphql')
const supergraphs: Readonly<Record<GraphName, () => string>> = {
  served: () => readFileSync(served, 'utf8'),
  invented: () => inventedSupergraph,
}

/** Operations between two words of how far it is. */
const batch = 200

/** Tries what the flags ask for. Answers whether every answer was right. */
export async function run(
  { seed, operations, graphs }: Flags,
  say: (line: string) => void,
): Promise<boolean> {
  for (const name of graphs) {
    const graph = provedGraph(supergraphs[name]())
    say(`${name}: ${operations} operations, seed ${seed}`)
    for (let done = 0; done < operations; done += batch) {
      const part = { seed: seed + done / batch, operations: Math.min(batch, operations - done) }
      const found = await firstWrong(graph, part)
      if (found) {
        say(
          explained(
            found,
            `npm run fuzz -- --graph ${name} --seed ${part.seed} --operations ${part.operations}`,
          ),
        )
        return false
      }
      say(`  ${Math.min(operations, done + batch)} of ${operations} are right`)
    }
  }
  return true
}

/** What is wrong, and how to see it again. */
const explained = ({ operation, told, mood, wrong }: Found, again: string): string =>
  [
    'An answer is wrong:',
    ...wrong.map((each) => `  ${each}`),
    operation.query,
    `variables: ${JSON.stringify(operation.variables)}`,
    `departments: ${mood}, data of seed ${told.seed}`,
    `Again: ${again}`,
  ].join('\n')
