import ts from 'typescript'

/** Where a name in a file comes from: the export of a module. */
export interface Imported {
  readonly module: string
  readonly name: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  readonly path: string
  readonly tree: ts.SourceFile
  /** By the name that the file uses. */
  readonly imports: ReadonlyMap<string, Imported>
}

/** Reads a TypeScript file without its types: names are followed by its import statements. */
export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports = new Map<string, Imported>()
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const bindings = statement.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) continue
    for (const { name, propertyName, isTypeOnly } of bindings.elements)
      imports.set(name.text, {
        module: statement.moduleSpecifier.text,
        name: (propertyName ?? name).text,
        typeOnly: isTypeOnly || statement.importClause?.isTypeOnly === true,
      })
  }
  return { path, tree, imports }
}

/** Every node of a file, outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

/** The exported constant or function in whose declaration a node stands; null when there is none. */
export function exportedAround(node: ts.Node): string | null {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (!ts.isSourceFile(at.parent)) continue
    const isExported =
      ts.canHaveModifiers(at) &&
      ts.getModifiers(at)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!isExported) return null
    if (ts.isFunctionDeclaration(at)) return at.name?.text ?? null
    if (!ts.isVariableStatement(at)) return null
    const [declared] = at.declarationList.declarations
    return declared && ts.isIdentifier(declared.name) ? declared.name.text : null
  }
  return null
}

/** Where in the project a node stands, for messages. */
export const placeOf = ({ path, tree }: SourceFile, node: ts.Node): string =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
