import { contractChanged, contractEnded, contractStarted } from '@customer-graph/contracts-sales'
import {
  type Conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting, type Once, once } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { dealStore } from '../deal/deal.store'
import { type Contract, type ContractChange, type ContractId, type RunningContract } from './contract'
import { change, end, start } from './contract.rules'
import { contractStore } from './contract.store'

type NewContract = Omit<RunningContract, 'id' | 'status'>

/** Starts a contract with recurring revenue. */
export const startContract = (
  { transaction, clock, cause }: Acting,
  input: Once<NewContract>,
): Promise<Decision<Contract, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const contracts = contractStore(tx.manager)
    const { idempotencyKey: _, ...terms } = input
    return once<Contract, InvalidInput | NotFound>(tx, {
      ...{ mutation: 'startContract', input, caller: cause.actor },
      find: async (id) => (await contracts.byIds([id]))[0] ?? null,
      work: async () => {
        const decision = start({ ...terms, id: newId<'Contract'>() })
        if (!decision.accepted) return decision
        const [customer] = await customerStore(tx.manager).byIds([terms.customerId])
        if (!customer) return refuse(notFound('customer', terms.customerId))
        const [deal] = terms.dealId ? await dealStore(tx.manager).byIds([terms.dealId]) : []
        if (terms.dealId && deal?.customerId !== terms.customerId)
          return refuse(notFound('deal of this customer', terms.dealId))
        await contracts.insert(decision.value)
        tx.announce(contractStarted, about(decision.value, clock.now()), termsOf(decision.value))
        return decision
      },
    })
  })

/** Changes the terms of a running contract. */
export const changeContract = (
  { transaction, clock, cause }: Acting,
  id: ContractId,
  wanted: ContractChange,
): Promise<Decision<Contract, InvalidInput | NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const contracts = contractStore(tx.manager)
    const contract = await contracts.lock(id)
    if (!contract) return refuse(notFound('contract', id))
    const decision = change(contract, wanted)
    if (!decision.accepted) return decision
    await contracts.update(decision.value)
    tx.announce(contractChanged, about(contract, clock.now()), termsOf(decision.value))
    return decision
  })

/** Ends a contract. */
export const endContract = (
  { transaction, clock, cause }: Acting,
  id: ContractId,
  endedOn: string,
  reason: string | null,
): Promise<Decision<Contract, InvalidInput | NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const contracts = contractStore(tx.manager)
    const contract = await contracts.lock(id)
    if (!contract) return refuse(notFound('contract', id))
    const decision = end(contract, endedOn, reason)
    if (!decision.accepted) return decision
    await contracts.update(decision.value)
    const { customerId } = contract
    const ended = { contractId: id, customerId, endedOn, reason: decision.value.endReason }
    tx.announce(contractEnded, about(contract, clock.now()), ended)
    return decision
  })

const about = ({ customerId }: Contract, time: Date) => ({ stream: customerId, customerId, time })

const termsOf = ({ id, customerId, dealId, startsOn, endsOn, annualValue, supportPlan }: Contract) => ({
  contractId: id,
  customerId,
  dealId,
  startsOn,
  endsOn,
  annualValue,
  supportPlan,
})
