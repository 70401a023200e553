import {
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
} from 'graphql'

/** A document and its variables. */
export interface GeneratedOperation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

const deepest = 4

/** Writes an operation, valid most of the time, as the numbers of `tape` decide. */
export function generatedOperation(schema: GraphQLSchema, tape: readonly number[]): GeneratedOperation {
  let at = 0
  const next = (below: number): number => (tape[at++ % tape.length]! + at) % below
  const variables: Record<string, unknown> = { yes: next(2) === 0, first: next(4), id: `Customer-${next(5)}` }
  if (next(3) > 0) variables['no'] = next(2) === 0
  const fragments: string[] = []

  const condition = (): string => {
    const decided = ['$yes', '$no', 'true', 'false'][next(4)]!
    return next(8) > 0 ? '' : ` @${next(2) === 0 ? 'include' : 'skip'}(if: ${decided})`
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const written = field.args.flatMap(({ name }) => {
      if (name === 'first') return [[`first: $first`, `first: ${next(4)}`][next(2)]!]
      if (name === 'id') return [['id: $id', `id: "Customer-${next(5)}"`][next(2)]!]
      return name === 'name' ? ['name: "New"'] : []
    })
    return written.length > 0 ? `(${written.join(' ')})` : ''
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type)
    const given = argumentsOf(field)
    // One name stands for one thing: the same arguments and the same type, whatever it is a field of.
    const alias =
      given || next(5) === 0
        ? `${nameOf(`${field.name}${given}${String(getNullableType(field.type))}`)}: `
        : ''
    if (!isCompositeType(named)) return `${alias}${field.name}${given}${condition()}`
    return `${alias}${field.name}${given}${condition()} ${setOf(named, depth + 1)}`
  }

  function setOf(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields())
    const fitting =
      depth < deepest ? fields : fields.filter((each) => !isCompositeType(getNamedType(each.type)))
    const written = [...Array(1 + next(3))].flatMap(() =>
      fitting.length > 0 ? [fieldOf(fitting[next(fitting.length)]!, depth)] : [],
    )
    if (next(4) === 0) written.push(next(3) === 0 ? 'kind: __typename' : '__typename')
    const possible = [...schema.getPossibleTypes(type as never), type].filter((each) => each)
    const narrowings = isCompositeType(type) && depth < deepest ? next(isUnionType(type) ? 4 : 2) : 0
    for (let count = 0; count < narrowings; count++) {
      const narrow = possible[next(possible.length)] ?? type
      const inside = setOf(narrow as GraphQLCompositeType, depth + 1)
      if (next(3) > 0) written.push(`... on ${narrow.name}${condition()} ${inside}`)
      else {
        fragments.push(`fragment F${fragments.length} on ${narrow.name} ${inside}`)
        written.push(`...F${fragments.length - 1}${condition()}`)
      }
    }
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`
  }

  const kind = next(12) === 0 ? 'mutation' : 'query'
  const root = kind === 'mutation' ? schema.getMutationType()! : schema.getQueryType()!
  const set = setOf(root, 0)
  const introspection =
    next(15) === 0 && kind === 'query' ? '{ __type(name: "Deal") { name kind fields { name } } ' : '{ '
  const head = `${kind} Generated($yes: Boolean!, $no: Boolean! = true, $first: Int!, $id: ID!)`
  return { query: `${head} ${introspection}${set.slice(2)}\n${fragments.join('\n')}`, variables }
}

const nameOf = (text: string): string =>
  `a${text.replaceAll(/[^a-zA-Z0-9]/g, (sign) => `_${sign.charCodeAt(0)}`)}`
