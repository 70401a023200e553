import { type Manifest, publishedManifest } from './manifest.rules'

const root: Manifest = {
  ...{ name: 'all', version: '0.1.0', license: 'MIT', engines: { node: '>=20.19' } },
  dependencies: { graphql: '16.15.0', uuid: '14.0.3', '@graphql-typed-document-node/core': '3.2.0' },
  devDependencies: { zod: '4.6.7' },
}
const own: Manifest = {
  ...{ name: '@customer-graph/some', version: '0.2.0', description: 'Some' },
  exports: { '.': './src/index.ts', './schema.graphql': './src/generated/schema.graphql' },
  dependencies: { '@customer-graph/glossary': '*' },
  scripts: { prepack: 'x' },
}
const known = { root, workspace: new Map([['@customer-graph/glossary', '0.1.0']]) }

test('what a package exports is what was built of it', () => {
  expect(publishedManifest(own, [], known)).toMatchObject({
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './schema.graphql': './dist/generated/schema.graphql',
    },
    ...{ type: 'module', files: ['dist', 'recipes'], license: 'MIT', engines: { node: '>=20.19' } },
  })
})

test('it asks for what its files import, of the workspace too, and shares graphql and zod with the application', () => {
  const imported = [
    'zod',
    '@customer-graph/glossary',
    'node:crypto',
    'uuid',
    'zod/mini',
    '@graphql-typed-document-node/core',
  ]
  expect(publishedManifest(own, imported, known)).toMatchObject({
    dependencies: {
      '@customer-graph/glossary': '^0.1.0',
      '@graphql-typed-document-node/core': '^3.2.0',
      uuid: '^14.0.3',
    },
    peerDependencies: { zod: '^4.6.7' },
  })
})

test('nothing of the workspace is left in it', () => {
  expect(Object.keys(publishedManifest(own, [], known))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/private|scripts|nx|devDependencies/)]),
  )
})

test('an import that nobody gives a version is refused', () => {
  expect(() => publishedManifest(own, ['left-pad'], known)).toThrow(
    '@customer-graph/some imports left-pad, which the root package.json does not name.',
  )
})
