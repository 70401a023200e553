import { policyOf, viewClock } from '@customer-graph/clocks'
import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId, optionalId, outcome, readPage } from '@customer-graph/subgraph'
import { isoDuration } from '@customer-graph/clocks'
import { type Resolvers } from '../generated/resolvers'
import { type SuccessContext } from '../graph-context'
import { type Handoff, type HandoffState } from './handoff'
import { type HandoffBoundary } from './handoff-clocks.rules'
import { statesAfter } from './handoff.rules'
import { handoffStore } from './handoff.store'
import { returnsWithOffers, staysOf, timeInStates } from './state-history.rules'

const person = (id: PersonId | null) => (id ? { id } : null)

const clockOf =
  (boundary: HandoffBoundary) =>
  async ({ id }: Handoff, _args: unknown, { loaders, now }: SuccessContext) => {
    const clock = (await loaders.clocks.load(id)).findLast((each) => policyOf(each).boundary === boundary)
    return clock ? viewClock(clock, now) : null
  }

const stays = async ({ id }: Handoff, { loaders, now }: SuccessContext) =>
  staysOf(await loaders.states.load(id), now)

export const handoffResolvers: Resolvers = {
  Query: {
    handoff: (_root, { id }, { loaders }) => loaders.handoff.load(decodeId(id, 'id')),
    handoffs(_root, { filter, ...page }, { manager, now }) {
      const successManagerId = optionalId<'Person'>(filter?.successManagerId, 'filter.successManagerId')
      const customerId = optionalId<'Customer'>(filter?.customerId, 'filter.customerId')
      return handoffStore(manager).page(readPage(page), { ...filter, successManagerId, customerId }, now)
    },
    handoffStates: () =>
      Object.entries(statesAfter).map(([state, next]) => ({ state: state as HandoffState, next })),
  },
  Mutation: {
    async claimHandoff(_root, { input }, { caller, cause, commands }) {
      const named = optionalId<'Person'>(input.successManagerId, 'successManagerId')
      const id = named ?? decodeId<'Person'>(caller.subject, 'token')
      const vouchedFor = id === caller.subject && caller.department === 'success'
      return answer(
        await commands.claimHandoff(decodeId(input.handoffId, 'handoffId'), { id, vouchedFor }, cause),
      )
    },
    async acceptHandoff(_root, { input }, { cause, commands }) {
      return answer(await commands.acceptHandoff(decodeId(input.handoffId, 'handoffId'), cause))
    },
    async returnHandoff(_root, { input }, { cause, commands }) {
      const reasons = input.reasons.map(({ code, note }) => ({ code, note: note ?? null }))
      return answer(await commands.returnHandoff(decodeId(input.handoffId, 'handoffId'), reasons, cause))
    },
    async recordFirstContact(_root, { input }, { cause, commands }) {
      const { handoffId, contactedAt = null, note = null } = input
      return answer(
        await commands.recordFirstContact(decodeId(handoffId, 'handoffId'), { contactedAt, note }, cause),
      )
    },
  },
  Handoff: {
    __resolveReference: ({ id }, { loaders }) => loaders.handoff.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    deal: ({ dealId }) => ({ id: dealId }),
    successManager: ({ successManagerId }) => person(successManagerId),
    needsReassignment: async ({ successManagerId }, _args, { loaders }) =>
      successManagerId !== null && (await loaders.person.load(successManagerId))?.active === false,
    async packet({ id, packetVersion }, _args, { loaders }) {
      const packet = (await loaders.packets.load(id)).find(({ version }) => version === packetVersion)
      if (!packet)
        throw new Error(`The handoff ${id} lacks version ${packetVersion} of its packet; restore its row.`)
      return packet
    },
    packetHistory: ({ id }, _args, { loaders }) => loaders.packets.load(id),
    returnCount: async ({ id }, _args, { loaders }) => (await loaders.returns.load(id)).length,
    async returns({ id }, _args, { loaders }) {
      const [returns, states] = await Promise.all([loaders.returns.load(id), loaders.states.load(id)])
      return returnsWithOffers(returns, states)
    },
    stateHistory: (handoff, _args, context) => stays(handoff, context),
    timeInStates: async (handoff, _args, context) => timeInStates(await stays(handoff, context)),
    firstContactAt: ({ firstContact }) => firstContact?.at ?? null,
    firstContactNote: ({ firstContact }) => firstContact?.note ?? null,
    completedAt: (handoff) => ('completedAt' in handoff ? handoff.completedAt : null),
    onboarding: ({ id }, _args, { loaders }) => loaders.onboardingOfHandoff.load(id),
    clocks: async ({ id }, _args, { loaders, now }) =>
      (await loaders.clocks.load(id)).map((clock) => viewClock(clock, now)),
    claimClock: clockOf('handoff-claim'),
    firstContactClock: clockOf('handoff-first-contact'),
  },
  HandoffReturn: { by: ({ by }) => person(by) },
  HandoffStateEntry: { by: ({ by }) => person(by), duration: ({ lastedMs }) => isoDuration(lastedMs) },
  TimeInState: { duration: ({ lastedMs }) => isoDuration(lastedMs) },
  ClaimHandoffResult: outcome('Handoff'),
  AcceptHandoffResult: outcome('Handoff'),
  ReturnHandoffResult: outcome('Handoff'),
  RecordFirstContactResult: outcome('Handoff'),
}
