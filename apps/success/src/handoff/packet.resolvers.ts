import { contactRoles, promiseTypes } from '@customer-graph/contracts-sales'
import { oneOf } from '@customer-graph/glossary'
import { type Resolvers } from '../generated/resolvers'

export const packetResolvers: Resolvers = {
  PacketStakeholder: {
    contact: ({ contactId }) => ({ id: contactId }),
    role: ({ role }) => oneOf(contactRoles, role),
  },
  PacketPromise: {
    promise: ({ promiseId }) => ({ id: promiseId }),
    type: ({ type }) => oneOf(promiseTypes, type),
  },
}
