import { answer, decodeId, optionalId, outcome, readIdempotencyKey } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const contractResolvers: Resolvers = {
  Mutation: {
    async startContract(_root, { input }, { cause, commands }) {
      const terms = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        dealId: optionalId<'Deal'>(input.dealId, 'dealId'),
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        annualValue: input.annualValue,
        supportPlan: input.supportPlan ?? null,
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
      }
      return answer(await commands.startContract(terms, cause))
    },
    async changeContract(_root, { input }, { cause, commands }) {
      const { contractId, endsOn, annualValue, supportPlan } = input
      const wanted = {
        ...(endsOn ? { endsOn } : {}),
        ...(annualValue ? { annualValue } : {}),
        ...(supportPlan === undefined ? {} : { supportPlan }),
      }
      return answer(await commands.changeContract(decodeId(contractId, 'contractId'), wanted, cause))
    },
    async endContract(_root, { input: { contractId, endedOn, reason = null } }, { cause, commands }) {
      return answer(await commands.endContract(decodeId(contractId, 'contractId'), endedOn, reason, cause))
    },
  },
  Contract: {
    __resolveReference: ({ id }, { loaders }) => loaders.contract.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    deal: ({ dealId }, _args, { loaders }) => (dealId ? loaders.deal.load(dealId) : null),
    endedOn: (contract) => (contract.status === 'ended' ? contract.endedOn : null),
    endReason: (contract) => (contract.status === 'ended' ? contract.endReason : null),
  },
  StartContractResult: outcome('Contract'),
  ChangeContractResult: outcome('Contract'),
  EndContractResult: outcome('Contract'),
}
