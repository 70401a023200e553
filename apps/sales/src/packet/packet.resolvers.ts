import { graphClock } from '@customer-graph/clocks'
import { answer, decodeId, outcome } from '@customer-graph/subgraph'
import { type PacketInput, type Resolvers } from '../generated/resolvers'
import { type PacketContent } from './packet'
import { partsMissing } from './packet.rules'

export const packetResolvers: Resolvers = {
  Mutation: {
    async preparePacket(_root, { input }, { cause, commands }) {
      return answer(
        await commands.preparePacket(decodeId(input.dealId, 'dealId'), contentOf(input.packet), cause),
      )
    },
    async amendPacket(_root, { input }, { cause, commands }) {
      return answer(
        await commands.amendPacket(decodeId(input.dealId, 'dealId'), contentOf(input.packet), cause),
      )
    },
  },
  HandoffPacket: {
    missing: (packet) => partsMissing(packet),
    repairClock: ({ dealId }, _args, { loaders }) => loaders.repairClock.load(dealId),
  },
  Clock: graphClock,
  Stakeholder: {
    contact: ({ contactId }, _args, { loaders }) => loaders.contact.load(contactId),
  },
  PreparePacketResult: outcome('Deal'),
  AmendPacketResult: outcome('Deal'),
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
