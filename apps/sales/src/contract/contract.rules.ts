import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { problemsOfMoney } from '../money/money.rules'
import { type Contract, type ContractChange, type EndedContract, type RunningContract } from './contract'

export function start(terms: Omit<RunningContract, 'status'>): Decision<RunningContract, InvalidInput> {
  const problems = problemsOf(terms)
  return problems.length ? refuse(invalidInput(problems)) : accept({ ...terms, status: 'running' })
}

export function change(
  contract: Contract,
  wanted: ContractChange,
): Decision<RunningContract, InvalidInput | WrongState> {
  if (contract.status === 'ended') return refuse(endedAlready(contract))
  const changed = { ...contract, ...wanted }
  const problems = problemsOf(changed)
  return problems.length ? refuse(invalidInput(problems)) : accept(changed)
}

export function end(
  contract: Contract,
  endedOn: string,
  reason: string | null,
): Decision<EndedContract, InvalidInput | WrongState> {
  if (contract.status === 'ended') return refuse(endedAlready(contract))
  if (endedOn < contract.startsOn)
    return refuse(
      invalidInput([
        { path: 'endedOn', message: `The contract began on ${contract.startsOn}; it cannot end before.` },
      ]),
    )
  return accept({ ...contract, status: 'ended', endedOn, endReason: reason })
}

function problemsOf({ startsOn, endsOn, annualValue }: Omit<RunningContract, 'status'>): Problem[] {
  const problems = problemsOfMoney('annualValue', annualValue)
  if (endsOn < startsOn)
    problems.push({ path: 'endsOn', message: `The last day is before the first, ${startsOn}.` })
  return problems
}

const endedAlready = (contract: EndedContract): WrongState =>
  wrongState('ended', `The contract ended on ${contract.endedOn}; start a new one.`)
