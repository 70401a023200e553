import { importsApart } from './imports-apart'

test.each([
  ['by name', "import { won } from '@customer-graph/support'"],
  ['by a path', "import { won } from '../../support/src/composition'"],
  ['later', "const won = await import('@customer-graph/support/package.json')"],
  ['by require', "const won = require('../../../libs/contracts/support/src')"],
  ['past the lint rule', "/* eslint-disable */ export * from '@customer-graph/support'"],
])('an import across departments %s is found out', (_how, text) => {
  expect(importsApart([{ path: 'apps/sales/src/planted.ts', text }]).violations).toEqual([
    expect.stringContaining('which belongs to support'),
  ])
})

test('other departments’ events and the own files may be imported', () => {
  const text = "import '@customer-graph/contracts-support'\nimport './ports'\nimport '../src/ports'"
  expect(importsApart([{ path: 'apps/sales/src/planted.ts', text }]).violations).toEqual([])
})
