import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql'

/**
 * A subgraph's schema as one document that explains itself: with the types that all subgraphs share, the federation directives
 * that it uses, and a schema definition, for tools that know nothing of federation. Composes to the same.
 */
export function wholeSdl(sdl: string): string {
  const document = parse(sdl)
  const used = directivesIn(document)
  const directives = buildSubgraphSchema({ typeDefs: document })
    .getDirectives()
    .filter(({ name }) => used.has(name) && !defines(document, name))
  return `${print(withSchema(document))}\n\n${printSchema(new GraphQLSchema({ directives }))}\n`
}

function directivesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>()
  visit(document, { Directive: ({ name }) => void names.add(name.value) })
  return names
}

const defines = ({ definitions }: DocumentNode, name: string): boolean =>
  definitions.some((each) => each.kind === Kind.DIRECTIVE_DEFINITION && each.name.value === name)

const roots = [
  [OperationTypeNode.QUERY, 'Query'],
  [OperationTypeNode.MUTATION, 'Mutation'],
] as const

/** An extension of a schema that nobody defines is no schema to a tool that does not know federation; the first becomes it. */
function withSchema(document: DocumentNode): DocumentNode {
  const types = new Set(document.definitions.map((each) => 'name' in each && each.name?.value))
  const operationTypes = roots
    .filter(([, type]) => types.has(type))
    .map(([operation, type]) => ({
      kind: Kind.OPERATION_TYPE_DEFINITION as const,
      operation,
      type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: type } },
    }))
  const first = document.definitions.find(({ kind }) => kind === Kind.SCHEMA_EXTENSION)
  return visit(document, {
    SchemaExtension: (extension) =>
      extension === first ? { ...extension, kind: Kind.SCHEMA_DEFINITION, operationTypes } : undefined,
  }) as DocumentNode
}
