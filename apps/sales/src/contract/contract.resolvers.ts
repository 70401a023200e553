import { answer, decodeId, optionalId, readPage } from '@customer-graph/subgraph'
import { dealById } from '../deal/deal.loaders'
import { type Resolvers } from '../generated/resolvers'
import { changeContract, endContract, startContract } from './contract.commands'
import { contractById, contractsOfCustomer, revenueOfCustomer } from './contract.loaders'

export const contractResolvers: Resolvers = {
  Mutation: {
    async startContract(_root, { input }, context) {
      const terms = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        dealId: optionalId<'Deal'>(input.dealId, 'dealId'),
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        annualValue: input.annualValue,
        supportPlan: input.supportPlan ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }
      return answer(await startContract(context, terms))
    },
    async changeContract(_root, { input }, context) {
      const { contractId, endsOn, annualValue, supportPlan } = input
      const wanted = {
        ...(endsOn ? { endsOn } : {}),
        ...(annualValue ? { annualValue } : {}),
        ...(supportPlan === undefined ? {} : { supportPlan }),
      }
      return answer(await changeContract(context, decodeId(contractId, 'contractId'), wanted))
    },
    async endContract(_root, { input: { contractId, endedOn, reason = null } }, context) {
      return answer(await endContract(context, decodeId(contractId, 'contractId'), endedOn, reason))
    },
  },
  Contract: {
    __resolveReference: ({ id }, context) => contractById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    deal: ({ dealId }, _args, context) => (dealId ? dealById(context).load(dealId) : null),
    endedOn: (contract) => (contract.status === 'ended' ? contract.endedOn : null),
    endReason: (contract) => (contract.status === 'ended' ? contract.endReason : null),
  },
  Customer: {
    contracts: ({ id }, page, context) =>
      contractsOfCustomer(context).load({ parent: id, page: readPage(page) }),
    recurringRevenue: async ({ id }, _args, context) =>
      (await revenueOfCustomer(context).load(id))?.revenue ?? null,
  },
}
