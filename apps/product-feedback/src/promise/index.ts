import { type Feature } from '@customer-graph/subgraph'
import { promiseResolvers } from './promise.resolvers'
import { promiseTable } from './promise.table'
import { whenPromiseRecorded, whenPromiseSettled } from './when-promise-recorded'

/** Promises that sales made, and what keeps them. */
export const promise: Feature = {
  tables: [promiseTable],
  resolvers: promiseResolvers,
  reactions: [whenPromiseRecorded, whenPromiseSettled],
}
