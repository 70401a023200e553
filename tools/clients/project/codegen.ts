import { type CodegenConfig } from '@graphql-codegen/cli'

/** As a frontend sets it up that takes nothing of us but the schema. */
const scalars = { DateTime: 'string', Date: 'string', SafeInt: 'number', Duration: 'string' }

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['src/codegen/*.graphql', 'src/codegen/documents.ts'],
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'src/codegen/gql/': {
      preset: 'client',
      config: { scalars, useTypeImports: true, enumsAsTypes: true },
    },
    'src/codegen/sdk.ts': {
      plugins: ['typescript-operations', 'typescript-graphql-request'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true, gqlImport: 'graphql-request#gql' },
    },
    'src/codegen/types.ts': {
      plugins: ['typescript'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true },
    },
  },
}

export default config
