import { type Outcome, type Plan } from './attack'
import { type Neighbour } from './neighbour'

export interface Attacked {
  readonly plan: Plan
  readonly outcome: Outcome
  readonly neighbour: Neighbour
  /** The services that are not the processes they were, or not ready. */
  readonly fallen: readonly string[]
  readonly on: string
  readonly load: string
}

/** True when nothing broke: no violation, no service down, and the neighbour was always answered. */
export const stoodFirm = ({ outcome, fallen, neighbour }: Attacked): boolean =>
  outcome.broken.length === 0 && fallen.length === 0 && neighbour.failed === 0 && outcome.sent > 0

/** The page that `npm run attack` writes. */
export function report(attacked: Attacked): string {
  const { plan, outcome, neighbour, fallen, on, load } = attacked
  const rows = Object.entries(outcome.outcomes).sort(([, one], [, other]) => other - one)
  return `# What hostile operations did

Written by \`npm run attack\` on ${on}; load average ${load}. Seeds ${plan.seeds.join(', ')}, ${plan.each} operations each,
${plan.atOnce} at once, as each department in turn, against a stack started for the purpose: half of them posted, the others by
their hash, as server-sent events and over WebSockets. A seed and the story it starts
from make the same operations again.

**${stoodFirm(attacked) ? 'It stood firm' : 'It did not stand firm'}:** ${outcome.sent} operations sent,
${outcome.broken.length} with a violation; ${fallen.length === 0 ? 'every service is the process it was, and ready' : `fallen: ${fallen.join(', ')}`}.

A violation is a status of 500 or more, an answer that is not JSON, a code that is not published, an unexpected error (even a
masked one), a department that was up called unreachable, or anything of the inside in the answer: secrets, statements, stacks, files, addresses.

| first error of the answer | operations |
| --- | ---: |
${rows.map(([code, count]) => `| ${code === 'answered' ? 'none: answered, or refused in the data' : `\`${code}\``} | ${count} |`).join('\n')}

Meanwhile a well-behaved client asked for a page of customers from three departments ${neighbour.asked} times: ${neighbour.failed}
answers were missing something; median ${neighbour.medianMs.toFixed(0)} ms, slowest ${neighbour.slowestMs.toFixed(0)} ms.
${outcome.broken.length === 0 ? '' : `\n## Violations\n\n${outcome.broken.slice(0, 20).map(shown).join('\n\n')}\n`}`
}

const shown = ({ seed, number, violations, operation }: Outcome['broken'][number]): string =>
  `Seed ${seed}, operation ${number}: ${violations.join('; ')}

\`\`\`json
${JSON.stringify(operation).slice(0, 2_000)}
\`\`\``
