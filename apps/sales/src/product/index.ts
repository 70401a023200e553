import { type Feature } from '@customer-graph/subgraph'
import { productResolvers } from './product.resolvers'
import { productTable } from './product.table'

/** What is sold. */
export const product: Feature = { tables: [productTable], resolvers: productResolvers }
