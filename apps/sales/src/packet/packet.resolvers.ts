import { graphClock } from '@customer-graph/clocks'
import { answer, decodeId } from '@customer-graph/subgraph'
import { contactById } from '../contact/contact.loaders'
import { isOpen } from '../deal/deal.rules'
import { type PacketInput, type Resolvers } from '../generated/resolvers'
import { type PacketContent } from './packet'
import { amendPacket, preparePacket } from './packet.commands'
import { packetOfDeal, repairClockOfDeal } from './packet.loaders'
import { partsMissing } from './packet.rules'

export const packetResolvers: Resolvers = {
  Mutation: {
    async preparePacket(_root, { input }, context) {
      return answer(await preparePacket(context, decodeId(input.dealId, 'dealId'), contentOf(input.packet)))
    },
    async amendPacket(_root, { input }, context) {
      return answer(await amendPacket(context, decodeId(input.dealId, 'dealId'), contentOf(input.packet)))
    },
  },
  HandoffPacket: {
    missing: (packet) => partsMissing(packet),
    repairClock: ({ dealId }, _args, context) => repairClockOfDeal(context).load(dealId),
  },
  Clock: graphClock,
  Stakeholder: {
    contact: ({ contactId }, _args, context) => contactById(context).load(contactId),
  },
  Deal: {
    async packet(deal, _args, context) {
      const packet = await packetOfDeal(context).load(deal.id)
      return packet?.prepared || isOpen(deal) ? packet : null
    },
  },
}

const contentOf = ({
  goals,
  successCriteria,
  stakeholders,
  nothingPromised,
}: PacketInput): PacketContent => ({
  goals,
  successCriteria: successCriteria.map(({ measure, target, dueOn }) => ({
    measure,
    target,
    dueOn: dueOn ?? null,
  })),
  stakeholders: stakeholders.map(({ contactId, role }, at) => ({
    contactId: decodeId<'Contact'>(contactId, `packet.stakeholders.${at}.contactId`),
    role,
  })),
  nothingPromised: nothingPromised ?? false,
})
