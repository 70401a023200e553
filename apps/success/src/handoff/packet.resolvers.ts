import { type Resolvers } from '../generated/resolvers'

export const packetResolvers: Resolvers = {
  PacketStakeholder: {
    contact: ({ contactId }) => ({ id: contactId }),
  },
  PacketPromise: {
    promise: ({ promiseId }) => ({ id: promiseId }),
  },
}
