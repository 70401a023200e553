import { type Finding } from '../finding'
import { some } from './arithmetic.rules'
import { groups, type Evidence } from './evidence'
import { expectedEvents, keyOf } from './expected-events.rules'

/** I1: every event of a committed command has its effect in every group, and what was reported committed is there. */
export function checkLost(evidence: Evidence): Finding {
  const { ledger, written, effects, parked, crashes, faults, left } = evidence
  const expected = expectedEvents(evidence)
  const denied = ledger
    .filter(({ told, command }) => told === 'committed' && !written.has(command.id))
    .map(({ command }) => `command ${command.id} was reported committed and is not in the database`)
  const lost = groups.flatMap((group) => {
    const applied = new Set(effects[group].map(keyOf))
    return expected
      .filter((event) => !applied.has(keyOf(event)))
      .map((event) => `event ${keyOf(event)} of ${event.stream} never reached the group ${group}`)
  })
  const aside = groups
    .filter((group) => parked[group].after > 0 || (group === 'steady' && parked[group].before > 0))
    .map(
      (group) =>
        `${Math.max(parked[group].after, parked[group].before)} events are parked for the group ${group}`,
    )
  const unknown = ledger.filter(({ told }) => told === 'unknown')
  const settled = unknown.filter(({ command }) => written.has(command.id)).length
  const kills = faults.filter(({ kind }) => kind === 'kill').length
  return {
    invariant: 'I1',
    says: 'a committed change reaches every subscribed consumer’s data',
    measured: `${lost.length} lost of ${expected.length} events in ${groups.length} groups; ${kills} SIGKILLs; ${unknown.length} commands without an answer, of which ${settled} were committed; ${left} rows left in the outbox`,
    target: '0 lost',
    violations: [...some(denied), ...some(lost), ...aside, ...some(crashes)],
  }
}
