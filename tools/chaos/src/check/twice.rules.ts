import { type Finding } from '../finding'
import { some } from './arithmetic.rules'
import { groups, type Applied, type Evidence } from './evidence'
import { keyOf } from './expected-events.rules'

/** I3: no effect twice, neither of one event nor of one fact under two event ids. Deliveries may repeat; they are counted. */
export function checkTwice({ effects, published }: Evidence): Finding {
  const twice = groups.flatMap((group) =>
    repeated(effects[group]).map((key) => `event ${key} had its effect more than once in the group ${group}`),
  )
  const again = published.length - new Set(published.map(({ id }) => id)).size
  const attempts = groups.flatMap((group) => effects[group]).filter(({ attempt }) => attempt > 1).length
  return {
    invariant: 'I3',
    says: 'no effect twice (deliveries may repeat; they are counted)',
    measured: `${twice.length} effects twice; ${again} events were published again, ${attempts} effects took more than one attempt`,
    target: '0',
    violations: some(twice),
  }
}

function repeated(effects: readonly Applied[]): string[] {
  const met = new Set<string>()
  return effects.map(keyOf).filter((key) => met.size === met.add(key).size)
}
