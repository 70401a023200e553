import { graphClock, isoDuration, policyOf, viewClock } from '@customer-graph/clocks'
import { oneOf, type PersonId, segments } from '@customer-graph/glossary'
import {
  answer,
  decodeId,
  type DepartmentContext,
  instantOf,
  optionalId,
  readPage,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { personById } from '../person/person.loaders'
import { type Handoff, type HandoffState } from './handoff'
import { type HandoffBoundary } from './handoff-clocks.rules'
import { acceptHandoff, claimHandoff, recordFirstContact, returnHandoff } from './handoff.commands'
import {
  clocksOfHandoff,
  handoffById,
  handoffsOfCustomer,
  packetsOfHandoff,
  returnsOfHandoff,
  statesOfHandoff,
} from './handoff.loaders'
import { statesAfter } from './handoff.rules'
import { handoffStore } from './handoff.store'
import { returnsWithOffers, staysOf, timeInStates } from './state-history.rules'

const person = (id: PersonId | null) => (id ? { id } : null)

const clockOf =
  (boundary: HandoffBoundary) =>
  async ({ id }: Handoff, _args: unknown, context: DepartmentContext) => {
    const clock = (await clocksOfHandoff(context).load(id)).findLast(
      (each) => policyOf(each).boundary === boundary,
    )
    return clock ? viewClock(clock, instantOf(context)) : null
  }

const stays = async ({ id }: Handoff, context: DepartmentContext) =>
  staysOf(await statesOfHandoff(context).load(id), instantOf(context))

export const handoffResolvers: Resolvers = {
  Query: {
    handoff: (_root, { id }, context) => handoffById(context).load(decodeId(id, 'id')),
    handoffs(_root, { filter, ...page }, context) {
      const successManagerId = optionalId<'Person'>(filter?.successManagerId, 'filter.successManagerId')
      const customerId = optionalId<'Customer'>(filter?.customerId, 'filter.customerId')
      return handoffStore(context.manager).page(
        readPage(page),
        { ...filter, successManagerId, customerId },
        instantOf(context),
      )
    },
    handoffStates: () =>
      Object.entries(statesAfter).map(([state, next]) => ({ state: state as HandoffState, next })),
  },
  Mutation: {
    async claimHandoff(_root, { input }, context) {
      const { caller } = context
      const named = optionalId<'Person'>(input.successManagerId, 'successManagerId')
      const id = named ?? decodeId<'Person'>(caller.subject, 'token')
      const vouchedFor = id === caller.subject && caller.department === 'success'
      return answer(await claimHandoff(context, decodeId(input.handoffId, 'handoffId'), { id, vouchedFor }))
    },
    async acceptHandoff(_root, { input }, context) {
      return answer(await acceptHandoff(context, decodeId(input.handoffId, 'handoffId')))
    },
    async returnHandoff(_root, { input }, context) {
      const reasons = input.reasons.map(({ code, note }) => ({ code, note: note ?? null }))
      return answer(await returnHandoff(context, decodeId(input.handoffId, 'handoffId'), reasons))
    },
    async recordFirstContact(_root, { input }, context) {
      const { handoffId, contactedAt = null, note = null } = input
      return answer(
        await recordFirstContact(context, decodeId(handoffId, 'handoffId'), { contactedAt, note }),
      )
    },
  },
  Handoff: {
    __resolveReference: ({ id }, context) => handoffById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    segment: ({ segment }) => oneOf(segments, segment),
    deal: ({ dealId }) => ({ id: dealId }),
    successManager: ({ successManagerId }) => person(successManagerId),
    needsReassignment: async ({ successManagerId }, _args, context) =>
      successManagerId !== null && (await personById(context).load(successManagerId))?.active === false,
    async packet({ id, packetVersion }, _args, context) {
      const packet = (await packetsOfHandoff(context).load(id)).find(
        ({ version }) => version === packetVersion,
      )
      if (!packet)
        throw new Error(`The handoff ${id} lacks version ${packetVersion} of its packet; restore its row.`)
      return packet
    },
    packetHistory: ({ id }, _args, context) => packetsOfHandoff(context).load(id),
    returnCount: async ({ id }, _args, context) => (await returnsOfHandoff(context).load(id)).length,
    async returns({ id }, _args, context) {
      const [returns, states] = await Promise.all([
        returnsOfHandoff(context).load(id),
        statesOfHandoff(context).load(id),
      ])
      return returnsWithOffers(returns, states)
    },
    stateHistory: (handoff, _args, context) => stays(handoff, context),
    timeInStates: async (handoff, _args, context) => timeInStates(await stays(handoff, context)),
    firstContactAt: ({ firstContact }) => firstContact?.at ?? null,
    firstContactNote: ({ firstContact }) => firstContact?.note ?? null,
    completedAt: (handoff) => ('completedAt' in handoff ? handoff.completedAt : null),
    clocks: async ({ id }, _args, context) =>
      (await clocksOfHandoff(context).load(id)).map((clock) => viewClock(clock, instantOf(context))),
    claimClock: clockOf('handoff-claim'),
    firstContactClock: clockOf('handoff-first-contact'),
  },
  Clock: graphClock,
  Customer: {
    handoffs: ({ id }, page, context) =>
      handoffsOfCustomer(context).load({ parent: id, page: readPage(page) }),
  },
  HandoffReturn: { by: ({ by }) => person(by) },
  HandoffStateEntry: { by: ({ by }) => person(by), duration: ({ lastedMs }) => isoDuration(lastedMs) },
  TimeInState: { duration: ({ lastedMs }) => isoDuration(lastedMs) },
}
