import { type Feature } from '@customer-graph/subgraph'
import { promiseResolvers } from './promise.resolvers'
import { promiseTable } from './promise.table'

/** What was said to win a deal. */
export const promise: Feature = { tables: [promiseTable], resolvers: promiseResolvers }
