import { type Feature } from '@customer-graph/subgraph'
import { productResolvers } from './product.resolvers'
import { productRefs, productTable } from './product.table'

/** What is sold. */
export const product: Feature = { tables: [productTable, productRefs.table], resolvers: productResolvers }
