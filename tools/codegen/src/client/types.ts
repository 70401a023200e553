import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as typescript from '@graphql-codegen/typescript'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { type GraphQLSchema, parse, printSchema } from 'graphql'
import { type Operation } from './operations'

/** As they travel in JSON. */
const scalars = { DateTime: 'string', Date: 'string', SafeInt: 'number', Duration: 'string' }

const shared = {
  strictScalars: true,
  scalars,
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
  /** A field that was asked for is always there; only what is sent may be left out. */
  avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
}

/** Every type of the schema, as a server answers it. */
export const schemaTypes = (schema: GraphQLSchema): Promise<string> =>
  codegen({
    filename: 'schema-types.ts',
    schema: parse(printSchema(schema)),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: { ...shared, nonOptionalTypename: true },
  })

/** For every operation the types of its variables and its answer, and a document that carries both. */
export const typedOperations = (schema: GraphQLSchema, operations: readonly Operation[]): Promise<string> =>
  codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    documents: operations.map(({ name, body }) => ({ location: name, document: parse(body) })),
    plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
    pluginMap: { operationTypes, typedDocuments },
    config: { ...shared, skipTypename: true, namespacedImportName: 'Graph', dedupeFragments: true },
  })
