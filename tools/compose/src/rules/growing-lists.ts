import { type FieldDefinitionNode, print } from 'graphql'
import { everyField, isEntity, isList, isPagePart, namedType, type SchemaRule } from './schema-rule'

/**
 * A list that can grow is a connection, and a connection is asked for with `first: Int!` and `after: String`. A list of
 * entities can grow unless its description says how long it gets at most ("At most 20."); a list of values belongs to its owner.
 */
export const growingListsAreConnections: SchemaRule = (subgraphs) => {
  const entities = new Set(
    subgraphs.flatMap(({ types }) => types.filter(isEntity).map((type) => type.name.value)),
  )
  return everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
    const problem = problemOf(field, !isPagePart(type) && entities.has(namedType(field.type)))
    return problem ? [{ subgraph: subgraph.name, at, problem }] : []
  })
}

function problemOf(field: FieldDefinitionNode, ofEntities: boolean): string | null {
  const bounded = /\bat most \d/i.test(field.description?.value ?? '')
  if (ofEntities && isList(field.type) && !bounded)
    return 'is a list that can grow; make it a connection, or say in its description that it holds "At most <number>".'
  if (!namedType(field.type).endsWith('Connection')) return null
  const argument = (name: string) => field.arguments?.find((each) => each.name.value === name)
  if (argument('first')?.type === undefined || print(argument('first')!.type) !== 'Int!')
    return 'needs the argument first: Int!.'
  if (argument('after')?.type === undefined || print(argument('after')!.type) !== 'String')
    return 'needs the argument after: String.'
  return null
}
