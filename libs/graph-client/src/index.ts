export { type Client, type ClientOptions, createClient } from './ask'
export { type Answer, type Cost, type GraphError, type MissingDepartment } from './answer'
export { possibleTypes, typesWithoutId } from './generated/cache-facts'
export { type ErrorCode, errorCodes } from './generated/error-codes'
export { operationIds } from './generated/operation-ids'
export * from './generated/operations'
export { notKnownPaths } from './not-known'
/** Every type of the schema: `Graph.Customer`. In a namespace, so that none hides a type of the application. */
export type * as Graph from './generated/schema-types'
