export { type Client, type ClientOptions, createClient } from './ask'
export { type Answer, type Cost, type GraphError, type MissingDepartment } from './answer'
export { type ErrorCode, errorCodes } from './generated/error-codes'
export { operationIds } from './generated/operation-ids'
export * from './generated/operations'
/** Every type of the schema: `Graph.Customer`. In a namespace, because the graph has a type called Promise. */
export type * as Graph from './generated/schema-types'
