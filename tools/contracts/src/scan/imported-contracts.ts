import ts from 'typescript'

/** A contract by the package that exports it and its name there. */
export interface ContractName {
  readonly module: string
  readonly name: string
}

const isContracts = (module: string): boolean => module.startsWith('@customer-graph/contracts-')

/** What a source file imports from packages of contracts to use it, and not only as a type. */
export function importedContracts(text: string): ContractName[] {
  const { statements } = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022)
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const { importClause, moduleSpecifier } = statement
    const bindings = importClause?.namedBindings
    if (!isContracts(moduleSpecifier.text) || !bindings || !ts.isNamedImports(bindings)) return []
    return bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly && !importClause.isTypeOnly)
      .map(({ name, propertyName }) => ({ module: moduleSpecifier.text, name: (propertyName ?? name).text }))
  })
}
