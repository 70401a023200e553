import { mergeResolvers } from '@customer-graph/subgraph'
import { commissionResolvers } from './commission/commission.resolvers'
import { contactResolvers } from './contact/contact.resolvers'
import { contractResolvers } from './contract/contract.resolvers'
import { customerResolvers } from './customer/customer.resolvers'
import { dealResolvers } from './deal/deal.resolvers'
import { packetResolvers } from './packet/packet.resolvers'
import { productResolvers } from './product/product.resolvers'
import { promiseResolvers } from './promise/promise.resolvers'
import { sellerResolvers } from './seller/seller.resolvers'

/** What sales answers with, from all its nouns. */
export const resolvers = mergeResolvers(
  commissionResolvers,
  contactResolvers,
  contractResolvers,
  customerResolvers,
  dealResolvers,
  packetResolvers,
  productResolvers,
  promiseResolvers,
  sellerResolvers,
)
