import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** The arguments of a field of a type, as GraphQL text; null where it cannot be asked without knowing more. */
export type ArgumentsOf = (type: string, field: Field) => readonly string[] | null

/** A place of the answer that is still to be asked about. */
interface Place {
  readonly type: GraphQLNamedType
  readonly lines: string[]
  readonly within: { readonly head: string; readonly place: Place }[]
}

export interface Everything {
  readonly query: string
  /** The fields that it asks, like `Customer.name`. */
  readonly asked: ReadonlySet<string>
}

/**
 * One query from a root field to everything behind it: what is near first, every type opened where it is met first and asked
 * for its plain fields wherever else it stands, until `most` fields are asked. Null when the root cannot be asked.
 */
export function everythingBehind(
  schema: GraphQLSchema,
  root: string,
  argumentsOf: ArgumentsOf,
  most: number,
): Everything | null {
  const asked = new Set<string>()
  const opened = new Set<GraphQLNamedType>()
  const top: Place = { type: schema.getQueryType()!, lines: [], within: [] }
  const waiting: Place[] = []
  let count = 0

  const placeOf = (type: GraphQLNamedType): Place => {
    const place: Place = { type, lines: ['__typename'], within: [] }
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) leaf(place, field)
    waiting.push(place)
    return place
  }
  const texts = (place: Place, field: Field): readonly string[] => argumentsOf(place.type.name, field) ?? []
  function leaf(place: Place, field: Field): void {
    if (!isLeafType(getNamedType(field.type)) || field.args.some(isRequiredArgument)) return
    asked.add(`${place.type.name}.${field.name}`)
    place.lines.push(field.name)
    count += 1
  }
  function branch(place: Place, field: Field): void {
    texts(place, field).forEach((text, at) => {
      asked.add(`${place.type.name}.${field.name}`)
      const head = `${at > 0 ? `${field.name}_${at}: ` : ''}${field.name}${text}`
      place.within.push({ head, place: placeOf(getNamedType(field.type)) })
      count += 1
    })
  }

  branch(top, schema.getQueryType()!.getFields()[root]!)
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    const { type } = place
    if (opened.has(type) || count > most) continue
    opened.add(type)
    if (isAbstractType(type))
      for (const each of schema.getPossibleTypes(type))
        place.within.push({ head: `... on ${each.name}`, place: placeOf(each) })
    else if (isObjectType(type))
      for (const field of Object.values(type.getFields()).filter(({ name }) => name !== 'edges'))
        if (!isLeafType(getNamedType(field.type))) branch(place, field)
  }
  return top.within.length === 0 ? null : { query: textOf(top), asked }
}

const textOf = ({ lines, within }: Place): string =>
  `{ ${[...lines, ...within.map(({ head, place }) => `${head} ${textOf(place)}`)].join(' ')} }`
