import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Output } from './outputs'

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())

/** The departments that publish events: the folders of `libs/contracts` with a package of contracts, by name. */
export const publishingDepartments = (root: string): string[] =>
  readdirSync(join(root, 'libs/contracts'))
    .filter((name) => name !== 'all' && existsSync(join(root, 'libs/contracts', name, 'src/index.ts')))
    .sort()

/** The module that imports the contracts of every department, for what hears everything. */
export function contractsOfAll(root: string): Output {
  const departments = publishingDepartments(root)
  const lines = [
    '// Generated from the folders of libs/contracts by tools/codegen.',
    ...departments.map((name) => `import * as ${camel(name)} from '@customer-graph/contracts-${name}'`),
    '',
    '/** What the contract package of each department exports. */',
    'export const exportedBy = {',
    ...departments.map((name) => `  ${name === camel(name) ? name : `'${name}': ${camel(name)}`},`),
    '}',
    '',
  ]
  return { file: join(root, 'libs/contracts/all/src/generated/exported-by.ts'), text: lines.join('\n') }
}
