import { departments } from '@customer-graph/glossary'
import ts from 'typescript'
import { exportedAround, nodesOf, parseSource, placeOf, type SourceFile } from './source-file'

/** A contract by the package that exports it and its name there: `salesClock.breached` for one of several. */
export interface ContractName {
  readonly module: string
  readonly name: string
}

/** What the sources of a service say that it hears and uses. */
export interface ServiceScan {
  /** Contracts that it reacts to, each once. */
  readonly reactsTo: readonly ContractName[]
  /** Consumers that read whole topics, by their group. */
  readonly projections: readonly { readonly group: string; readonly topics: readonly string[] }[]
  /** Everything that it imports from contract packages to use, and not only as a type. */
  readonly uses: readonly ContractName[]
}

const isContracts = (module: string): boolean => module.startsWith('@customer-graph/contracts-')

/**
 * Finds out what a service consumes from its sources (`text` by path): `when(contract, …)`, `…Reactions({ contract, … })`
 * of a platform library, and projections `{ group, topics, project }`. Throws, with file and line, at one that it cannot
 * read or that nothing imports, so that what is published about consumers is never a guess.
 */
export function scanService(files: ReadonlyMap<string, string>): ServiceScan {
  const sources = [...files].map(([path, text]) => parseSource(path, text))
  const imported = new Set(sources.flatMap(({ imports }) => [...imports.values()].map(({ name }) => name)))
  const reactsTo: ContractName[] = []
  const projections: ServiceScan['projections'][number][] = []
  for (const source of sources) {
    for (const node of nodesOf(source.tree)) {
      const contracts = ts.isCallExpression(node) ? reactedTo(source, node) : null
      const projection = ts.isObjectLiteralExpression(node) ? projectionOf(source, node) : null
      if (!contracts && !projection) continue
      const name = exportedAround(node)
      if (name === null || !imported.has(name))
        throw new Error(
          `${placeOf(source, node)}: a consumer that no other file imports. Wire it, or remove it.`,
        )
      reactsTo.push(...(contracts ?? []))
      if (projection) projections.push(projection)
    }
  }
  const used = sources.flatMap(({ imports }) => [...imports.values()].filter(({ typeOnly }) => !typeOnly))
  return {
    reactsTo: once(reactsTo),
    projections,
    uses: once(
      used.filter(({ module }) => isContracts(module)).map(({ module, name }) => ({ module, name })),
    ),
  }
}

/** The contracts that a call reacts to; null when it is another call. */
function reactedTo(source: SourceFile, call: ts.CallExpression): ContractName[] | null {
  const callee = ts.isIdentifier(call.expression) ? source.imports.get(call.expression.text) : undefined
  const [first] = call.arguments
  if (!callee || !first) return null
  if (callee.module === '@customer-graph/events' && callee.name === 'when') return [contractOf(source, first)]
  if (!callee.module.startsWith('@customer-graph/') || !callee.name.endsWith('Reactions')) return null
  if (!ts.isObjectLiteralExpression(first)) throw unreadable(source, first, 'an object of contracts')
  return first.properties.map((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return contractOf(source, property.name)
    if (ts.isPropertyAssignment(property)) return contractOf(source, property.initializer)
    throw unreadable(source, property, 'a contract')
  })
}

function contractOf(source: SourceFile, node: ts.Expression): ContractName {
  const [root, member] = ts.isPropertyAccessExpression(node)
    ? [node.expression, `.${node.name.text}`]
    : [node, '']
  const imported = ts.isIdentifier(root) ? source.imports.get(root.text) : undefined
  if (!imported || !isContracts(imported.module))
    throw unreadable(source, node, 'a contract by its imported name')
  return { module: imported.module, name: `${imported.name}${member}` }
}

function projectionOf(source: SourceFile, literal: ts.ObjectLiteralExpression) {
  const values = new Map(
    literal.properties.flatMap((property) =>
      property.name && ts.isIdentifier(property.name)
        ? [
            [
              property.name.text,
              ts.isPropertyAssignment(property) ? property.initializer : property.name,
            ] as const,
          ]
        : [],
    ),
  )
  const [group, topics, project] = ['group', 'topics', 'project'].map((name) => values.get(name))
  if (!group || !topics || !project) return null
  if (!ts.isStringLiteral(group)) throw unreadable(source, group, 'the group as text')
  return { group: group.text, topics: topicsOf(source, topics) }
}

function topicsOf(source: SourceFile, node: ts.Expression): string[] {
  if (node.getText(source.tree) === 'departments.map(topicOf)')
    return departments.map((each) => `${each}.events`)
  if (!ts.isArrayLiteralExpression(node)) throw unreadable(source, node, 'a list of topicOf(department)')
  return node.elements.map((element) => {
    const [department] = ts.isCallExpression(element) ? element.arguments : []
    if (
      !element.getText(source.tree).startsWith('topicOf(') ||
      !department ||
      !ts.isStringLiteral(department)
    )
      throw unreadable(source, element, "topicOf('department')")
    return `${department.text}.events`
  })
}

const unreadable = (source: SourceFile, node: ts.Node, wanted: string): Error =>
  new Error(
    `${placeOf(source, node)}: "${node.getText(source.tree)}" cannot be read as ${wanted}. Write it out.`,
  )

const once = (names: readonly ContractName[]): ContractName[] => [
  ...new Map(names.map((each) => [`${each.module} ${each.name}`, each])).values(),
]
