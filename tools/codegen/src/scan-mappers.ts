import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

/** By the name of a type in the schema: the module that exports what its resolvers are handed, as `../item/item.mappers`. */
export type Mappers = Readonly<Record<string, string>>

/**
 * What the `*.mappers.ts` of a service export, each under the name of the type in the schema whose resolvers are handed it.
 * Paths are relative to `src/generated`. Throws when two files export the same name, and at what cannot be read as a name.
 */
export function scanMappers(folder: string): Mappers {
  const src = join(folder, 'src')
  const files = existsSync(src) ? readdirSync(src, { recursive: true, encoding: 'utf8' }) : []
  const mappers: Record<string, string> = {}
  for (const file of files.filter((each) => each.endsWith('.mappers.ts')).sort()) {
    const module = `../${file.split(sep).join('/').replace(/\.ts$/, '')}`
    for (const name of exportedNames(join(src, file), relative(folder, join(src, file)))) {
      if (mappers[name]) throw new Error(`${name} is exported by ${mappers[name]} and by ${module}`)
      mappers[name] = module
    }
  }
  return mappers
}

function exportedNames(path: string, shown: string): string[] {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  return tree.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return []
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      return statement.name.text
    const named = ts.isExportDeclaration(statement) ? statement.exportClause : undefined
    if (named && ts.isNamedExports(named)) return named.elements.map(({ name }) => name.text)
    throw new Error(
      `${shown} holds more than types exported by name: ${statement.getText(tree).slice(0, 60)}`,
    )
  })
}
