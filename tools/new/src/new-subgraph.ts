import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { edit, inList, likeLinesOf } from './edit'
import { departmentNames } from './names'
import { renderFolder } from './render'

const templates = join(__dirname, '../templates/subgraph')

/** The department after whose lines those of a new one are written. */
const model = 'operating-model'

/** Every spelling of a department in files of settings, the longer ones first. */
const spell = (name: string): readonly string[] => [
  name.replaceAll('-', '_').toUpperCase(),
  name.replaceAll('-', '_'),
  name,
]

/** Lays out a department without nouns. Answers the files that it wrote or changed. */
export function newSubgraph(root: string, department: string): string[] {
  const app = join(root, 'apps', department)
  if (existsSync(app)) throw new Error(`apps/${department} is there already`)
  const names = departmentNames(department)
  const at = (path: string) => join(root, path)
  const words = names['department.words']!
  return [
    ...renderFolder(join(templates, 'app'), app, names),
    ...renderFolder(join(templates, 'contracts'), at(`libs/contracts/${department}`), names),
    edit(
      at('libs/contracts/all/package.json'),
      likeLinesOf(model, department, (name) => [`contracts-${name}`]),
    ),
    edit(at('libs/glossary/src/departments.ts'), inList('departments', `'${department}'`)),
    edit(at('libs/glossary/src/access/access-policy.ts'), (text) =>
      text.replace(
        /( {2}changes: \{\n[^}]*)( {2}\},)/,
        `$1    '${department}': ['operations', 'admin'],\n$2`,
      ),
    ),
    edit(at('apps/operating-model/schema.graphql'), (text) =>
      text.replace(
        /(enum Department \{\n[^}]*)(\})/,
        `$1  "What ${words} does for the customer."\n  ${names['department.constant']}\n$2`,
      ),
    ),
    edit(at('CODEOWNERS'), ownedBy(department)),
    edit(at('.vscode/launch.json'), launched(department)),
    edit(at('.env.example'), likeLinesOf(model, department, spell)),
    edit(at('docker-compose.yml'), inContainers(department)),
  ]
}

/** The owners of the department's two folders. */
const ownedBy =
  (department: string) =>
  (text: string): string => {
    const again = likeLinesOf(model, department, (name) => [name])
    return text
      .split('\n')
      .map((line) => (/^\/(apps|libs\/contracts)\//.test(line) ? again(line) : line))
      .join('\n')
  }

interface Launches {
  configurations: { name: string; runtimeArgs: string[] }[]
}

/** What starts the service in an editor, beside those of the others. */
const launched =
  (department: string) =>
  (text: string): string => {
    const launches = JSON.parse(text) as Launches
    const like = launches.configurations.find(({ name }) => name === model)!
    const twin = JSON.parse(JSON.stringify(like).replaceAll(model, department)) as typeof like
    return JSON.stringify({ ...launches, configurations: [...launches.configurations, twin] }, null, 2)
  }

/** The compose file with a service, its migration, its database, and the gateway's way to it. */
const inContainers =
  (department: string) =>
  (text: string): string => {
    const begins = text.indexOf(`  ${model}-migration:`)
    const ends = text.indexOf('  gateway:', begins)
    const block = text.slice(begins, ends)
    const again = likeLinesOf(model, department, spell)
    const twin = spell(model).reduce((made, word, at) => made.replaceAll(word, spell(department)[at]!), block)
    const databases = (head: string) =>
      head.replace(/^( *DATABASES: .*)$/m, `$1 ${department.replaceAll('-', '_')}`)
    const before = text
      .slice(0, begins)
      .split('\n')
      .map((line) => (/^ *DATABASES: /.test(line) ? databases(line) : again(line)))
      .join('\n')
    return `${before}${block}${twin}${again(text.slice(ends))}`
  }
