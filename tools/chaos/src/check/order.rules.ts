import { type Finding } from '../finding'
import { some } from './arithmetic.rules'
import { groups, type Applied, type Evidence } from './evidence'

/** I4: in each group the sequences of a stream were applied as 1, 2, 3 … without going back, and at rest none is missing. */
export function checkOrder({ effects }: Evidence): Finding {
  const found = groups.map((group) => ({ group, ...disorderIn(effects[group]) }))
  const back = found.flatMap(({ group, back: of }) => of.map((where) => `${where} in the group ${group}`))
  const gaps = found.flatMap(({ group, gaps: of }) => of.map((where) => `${where} in the group ${group}`))
  const streams = new Set(effects.steady.map(({ stream }) => stream)).size
  return {
    invariant: 'I4',
    says: 'the applied sequence of a stream never goes back and has no gap at rest',
    measured: `${back.length} times back, ${gaps.length} gaps in ${streams} streams`,
    target: '0 / 0',
    violations: [...some(back), ...some(gaps)],
  }
}

/** A repeat of a sequence is not going back: that is an effect twice. */
export function disorderIn(effects: readonly Applied[]): { back: string[]; gaps: string[] } {
  const highest = new Map<string, number>()
  const met = new Map<string, Set<number>>()
  const back: string[] = []
  for (const { stream, sequence } of effects) {
    const last = highest.get(stream) ?? 0
    const seen = met.get(stream) ?? new Set()
    met.set(stream, seen.add(sequence))
    if (sequence < last) back.push(`${stream} went back from ${last} to ${sequence}`)
    highest.set(stream, Math.max(last, sequence))
  }
  const gaps = [...highest].flatMap(([stream, last]) => {
    const missing = last - (met.get(stream)?.size ?? 0)
    return missing > 0 ? [`${stream} lacks ${missing} of its ${last} events`] : []
  })
  return { back, gaps }
}
