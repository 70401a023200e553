import { type Finding } from '../finding'
import { some } from './arithmetic.rules'
import { groups, type Evidence } from './evidence'

/** I2: nothing of a command that is not in the writers' database is published or has an effect. */
export function checkRolledBack({ ledger, written, published, effects }: Evidence): Finding {
  const refused = ledger.filter(({ told }) => told === 'rolled back')
  const kept = refused
    .filter(({ command }) => written.has(command.id))
    .map(({ command }) => `command ${command.id} was reported rolled back and is in the database`)
  const spoken = published
    .filter(({ command }) => !written.has(command))
    .map(
      ({ command, index }) =>
        `event ${command}/${index} was published, and its command is not in the database`,
    )
  const acted = groups.flatMap((group) =>
    effects[group]
      .filter(({ command }) => !written.has(command))
      .map(({ command, index }) => `event ${command}/${index} had an effect in ${group} without its command`),
  )
  const percent = ((refused.length / Math.max(1, ledger.length)) * 100).toFixed(1)
  return {
    invariant: 'I2',
    says: 'a rolled-back change publishes nothing',
    measured: `${spoken.length} events published of ${refused.length} commands rolled back (${percent} % of all)`,
    target: '0 with 10 % forced rollbacks',
    violations: [...some(kept), ...some(spoken), ...some(acted)],
  }
}
