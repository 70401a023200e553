import {
  doTypesOverlap,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'

/** A document and its variables. */
export interface GeneratedOperation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

const deepest = 4

/** Names that a client may choose and a plan may need: those of fields, made up ones, and the planner's own way of making up. */
const strangeNames = [
  'constructor',
  'toString',
  'client_id',
  'name__alias_0',
  'id__alias_0',
  'representations',
]

/** Writes an operation, valid most of the time, as the numbers of `tape` decide. */
export function generatedOperation(schema: GraphQLSchema, tape: readonly number[]): GeneratedOperation {
  let at = 0
  const next = (below: number): number => (tape[at++ % tape.length]! + at) % below
  const one = <Item>(items: readonly Item[]): Item => items[next(items.length)]!
  const variables: Record<string, unknown> = { yes: next(2) === 0, first: next(4) }
  if (next(3) > 0) variables['no'] = next(2) === 0
  const fragments: string[] = []
  const composites = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  )
  const fieldNames = [
    ...new Set(composites.flatMap((type) => (isUnionType(type) ? [] : Object.keys(type.getFields())))),
  ]
  /** One name stands for one thing: the same field, arguments and shape, whatever it is a field of. */
  const meanings = new Map<string, string>()

  const condition = (): string =>
    next(8) > 0 ? '' : ` @${one(['include', 'skip'])}(if: ${one(['$yes', '$no', 'true', 'false'])})`

  function literal(type: GraphQLInputType): string {
    const nullable = getNullableType(type)
    if (isListType(nullable)) return `[${literal(nullable.ofType)}]`
    if (isEnumType(nullable)) return one(nullable.getValues()).name
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isRequiredInputField(field) && !nullable.isOneOf,
      )
      return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(' ')} }`
    }
    const { name } = nullable as { name: string }
    if (name === 'Boolean') return one(['true', 'false'])
    return name === 'Int' || name === 'Float' || name === 'SafeInt' ? String(next(4)) : `"t${next(5)}"`
  }

  const argument = (given: GraphQLArgument): string[] => {
    if (!isRequiredArgument(given) && next(3) > 0) return []
    return given.name === 'first'
      ? [one(['first: $first', `first: ${next(4)}`])]
      : [`${given.name}: ${literal(given.type)}`]
  }

  function aliased(field: GraphQLField<unknown, unknown>, given: string): string {
    const meaning = `${field.name}${given}${shapeOf(field)}`
    const isFree = (name: string) => (meanings.get(name) ?? meaning) === meaning
    const wished = next(3) > 0 ? field.name : next(2) > 0 ? one(fieldNames) : one(strangeNames)
    const name = isFree(wished) ? wished : [...Array(99).keys()].map((nth) => `a${nth}`).find(isFree)!
    meanings.set(name, meaning)
    return name === field.name ? '' : `${name}: `
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type)
    const written = field.args.flatMap(argument)
    const given = written.length > 0 ? `(${written.join(' ')})` : ''
    const head = `${aliased(field, given)}${field.name}${given}${condition()}`
    return isCompositeType(named) ? `${head} ${setOf(named, depth + 1)}` : head
  }

  /** Narrower and wider ones, and those that only overlap. */
  function fragmentIn(type: GraphQLCompositeType, depth: number): string {
    const fitting = composites.filter((each) => doTypesOverlap(schema, each, type))
    const condition_ = one(fitting)
    const inside = setOf(condition_, depth + 1)
    if (next(3) > 0) return `... on ${condition_.name}${condition()} ${inside}`
    if (next(4) === 0 && condition_ === type) return `...${condition()} ${inside}`
    fragments.push(`fragment F${fragments.length} on ${condition_.name} ${inside}`)
    return `...F${fragments.length - 1}${condition()}`
  }

  function setOf(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields())
    const fitting =
      depth < deepest ? fields : fields.filter((each) => !isCompositeType(getNamedType(each.type)))
    const written = [...Array(1 + next(3))].flatMap(() =>
      fitting.length > 0 ? [fieldOf(one(fitting), depth)] : [],
    )
    if (next(4) === 0) written.push(one(['__typename', '__typename', 'kind: __typename']))
    const isRoot = isObjectType(type) && schema.getRootType('query' as never) === type
    const narrowings = isRoot || depth >= deepest ? 0 : next(isUnionType(type) ? 4 : 3)
    for (let count = 0; count < narrowings; count++) written.push(fragmentIn(type, depth))
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`
  }

  const mutation = schema.getMutationType()
  const kind = mutation && next(12) === 0 ? 'mutation' : 'query'
  const set = setOf(kind === 'mutation' ? mutation! : schema.getQueryType()!, 0)
  const introspection =
    next(15) === 0 && kind === 'query'
      ? '{ aType: __type(name: "Deal") { name isOneOf fields { name } } '
      : '{ '
  const head = `${kind} Generated($yes: Boolean!, $no: Boolean = true, $first: Int!)`
  return { query: `${head} ${introspection}${set.slice(2)}\n${fragments.join('\n')}`, variables }
}

/** What has to be the same where two types' fields have one name: all but which object it is. */
function shapeOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  const text = String(type)
  return isCompositeType(named) ? text.replace(named.name, '{}') : text
}
