import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examples } from '@customer-graph/gateway/example-queries'
import { asApolloSends } from './as-apollo-sends'
import {
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  Source,
  validate,
} from 'graphql'
import { readWithoutId } from './without-id'

/** An operation that is shipped to frontends. */
export interface Operation {
  readonly name: string
  readonly type: 'query' | 'mutation' | 'subscription'
  /** The printed document, the same that clients print from its typed document. */
  readonly body: string
  /** As Apollo Client sends it; what is published and hashed. */
  readonly sent: string
}

const folder = 'libs/graph-client/operations'

/**
 * The operations of `libs/graph-client/operations`, one to a file, and the examples of the start page, by name. Throws an
 * error that names the file when one does not fit the schema.
 */
export function readOperations(root: string, schema: GraphQLSchema): Operation[] {
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => new Source(readFileSync(join(root, folder, file), 'utf8'), `${folder}/${file}`))
  for (const file of files) refuseWithoutIds(file, schema)
  const shown = examples.map(({ title, query }) => new Source(query, `the example "${title}"`))
  const operations = [...files, ...shown].map((source) => operationIn(source, schema))
  const names = operations.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`There are two operations named ${twice}. Give each a name of its own.`)
  return operations.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** What applications ship is kept in caches; the examples of the start page are read by people. */
function refuseWithoutIds(source: Source, schema: GraphQLSchema): void {
  const types = readWithoutId(parse(source), schema)
  if (types.length > 0) throw new Error(`${source.name}: ask for the id of every ${types.join(' and ')}, too`)
}

/** Throws when the source is not exactly one named operation that fits the schema. */
export function operationIn(source: Source, schema: GraphQLSchema): Operation {
  const wrong = (why: string) => new Error(`${source.name}: ${why}`)
  const document = parse(source)
  const [error] = validate(schema, document)
  if (error) throw wrong(error.message)
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )
  const [only, another] = operations
  if (!only?.name || another) throw wrong('must hold one operation, with a name')
  return {
    name: only.name.value,
    type: only.operation,
    body: print(document),
    sent: asApolloSends(document),
  }
}
