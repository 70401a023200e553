import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edit, inList, withImport } from './edit'
import { mergeSchema } from './merge-schema'
import { departmentNames, type Names, nounNames } from './names'
import { rendered, renderFolder } from './render'

const templates = join(__dirname, '../templates/noun')

/** Lays out a noun in a department, as it would be at `now`. Answers the files that it wrote or changed. */
export function newNoun(root: string, department: string, noun: string, now: Date): string[] {
  const app = join(root, 'apps', department)
  const contracts = join(root, 'libs/contracts', department)
  if (!existsSync(join(app, 'schema.graphql')))
    throw new Error(
      `There is no subgraph ${department}. Make it first: npm run new -- subgraph ${department}`,
    )
  if (existsSync(join(app, 'src', noun))) throw new Error(`apps/${department}/src/${noun} is there already`)
  const names = { ...departmentNames(department), ...nounNames(noun) }
  const { 'noun.camel': camel = '' } = names
  const migration = writeMigration(join(app, 'src/migrations'), names, now)
  return [
    ...renderFolder(join(templates, 'app'), join(app, 'src', noun), names),
    ...renderFolder(join(templates, 'contracts'), join(contracts, 'src'), names),
    migration.file,
    edit(join(app, 'src/migrations/index.ts'), (text) =>
      inList('migrations', migration.name)(withImport(migration.name, `./${migration.module}`)(text)),
    ),
    edit(join(app, 'src/composition.ts'), (text) =>
      inList('features', camel)(withImport(camel, `./${noun}`)(text)),
    ),
    edit(join(contracts, 'src/index.ts'), withExport(noun)),
    edit(join(app, 'schema.graphql'), (schema) =>
      mergeSchema(schema, rendered(join(templates, 'schema.graphql.tpl'), names)),
    ),
  ]
}

/** A migration that comes after all that the department has. */
function writeMigration(folder: string, names: Names, now: Date) {
  const stamp = Math.max(now.getTime(), ...stampsIn(folder).map((taken) => taken + 60_000))
  const at = new Date(stamp).toISOString()
  const module = `${at.slice(0, 10).replaceAll('-', '')}T${at.slice(11, 16).replace(':', '')}-create-${names['noun']}`
  const file = join(folder, `${module}.ts`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, rendered(join(templates, 'migration.ts.tpl'), { ...names, stamp: String(stamp) }))
  return { file, module, name: `Create${names['Noun']}${stamp}` }
}

const stampsIn = (folder: string): number[] =>
  readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/class \w+?(\d{13}) /g)].map(([, stamp]) =>
      Number(stamp),
    ),
  )

/** The contracts of a department with those of one noun more. */
const withExport =
  (noun: string) =>
  (text: string): string =>
    `${text.replace(/^export \{\}\n/m, '')}export * from './${noun}'\n`
