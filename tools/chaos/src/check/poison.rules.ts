import { type Finding } from '../finding'
import { inMs, percentileOf, some } from './arithmetic.rules'
import { bounds, verdictOn } from './bounds'
import { type Evidence } from './evidence'
import { expectedEvents, keyOf } from './expected-events.rules'
import { latenciesOf, within } from './latency.rules'
import { disorderIn } from './order.rules'

/** I10: poison parks its own stream alone, others are not slowed down, and after the redrive nothing is lost, twice or turned round. */
export function checkPoison(evidence: Evidence): Finding {
  const expected = expectedEvents(evidence)
  const poisoned = new Set(expected.filter(({ poison }) => poison).map(({ stream }) => stream))
  const poison = expected.filter((event) => event.poison).length
  const calm = within(evidence.phases, 'calm')
  const others = (group: 'steady' | 'failing') =>
    percentileOf(
      latenciesOf(evidence, group, (event) => calm(event) && !poisoned.has(event.stream)),
      0.99,
    )
  const [alone, beside] = [others('steady'), others('failing')]
  const times = beside / alone
  const applied = evidence.effects.failing
  const keys = new Set(applied.map(keyOf))
  const lost = expected.filter((event) => !keys.has(keyOf(event)))
  const { back, gaps } = disorderIn(applied)
  const { before, after } = evidence.parked.failing
  const { target, bound } = bounds.besidePoison
  return {
    invariant: 'I10',
    says: 'one poison event in 500: other streams unaffected, and after redrive I1, I3, I4 hold',
    measured: `${poison} poison events parked ${before} events of ${poisoned.size} streams; p99 of the other streams ${inMs(beside)}, ${inMs(alone)} without poison: ${times.toFixed(2)} times (${verdictOn(times, target)}); after the redrive ${after} parked, ${lost.length} lost, ${applied.length - keys.size} twice, ${back.length} times back`,
    target: `p99 of the others ≤ ${target} times; 0 / 0 / 0 after the redrive`,
    violations: [
      ...(poison > 0 && before === 0 ? ['nothing was parked although there was poison'] : []),
      ...(beside - alone > bound ? [`other streams waited ${inMs(beside)} beside poison`] : []),
      ...(after > 0 ? [`${after} events are still parked after the redrive`] : []),
      ...(lost.length > 0 ? [`${lost.length} events never had their effect, though redriven`] : []),
      ...(applied.length > keys.size ? [`${applied.length - keys.size} effects happened twice`] : []),
      ...some([...back, ...gaps]),
    ],
  }
}
