import { type Finding } from '../finding'
import { inMs, some } from './arithmetic.rules'
import { type Evidence } from './evidence'

/** I16: rolling restarts fail no command and end every process in order. That they lose nothing is I1. */
export function checkRolling({ ledger, phases, endings }: Evidence): Finding {
  const rolling = phases.filter(({ kind }) => kind === 'rolling')
  const sent = ledger.filter(({ sentAt }) => rolling.some(({ from, to }) => from <= sentAt && sentAt <= to))
  const failed = sent
    .filter(({ told }) => told === 'unknown')
    .map(({ command, by }) => `command ${command.id} to ${by} had no answer`)
  const unclean = endings
    .filter(({ code }) => code !== 0)
    .map(({ process, code }) => `${process} ended with ${code === null ? 'a signal' : `code ${code}`}`)
  const longest = endings.reduce((most, { tookMs }) => Math.max(most, tookMs), 0)
  return {
    invariant: 'I16',
    says: 'rolling restarts lose nothing',
    measured: `${failed.length} failed of ${sent.length} commands, ${endings.length} processes ended on SIGTERM, ${unclean.length} of them not in order, the slowest in ${inMs(longest)}`,
    target: '0 failed, all in order',
    violations: [
      ...(endings.length === 0 || sent.length === 0 ? ['nothing was restarted under load'] : []),
      ...some(failed),
      ...some(unclean),
    ],
  }
}
