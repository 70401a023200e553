import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type Chance } from './chance'
import { type Known } from './hostile-values'
import { inputValue } from './input-value'
import { literal } from './literal'

/** What is sent to the gateway as one request. */
export interface Operation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

interface Writing {
  readonly schema: GraphQLSchema
  readonly chance: Chance
  readonly known: Known
  /** Declarations and values of the variables used so far. */
  readonly variables: Map<string, { type: string; value: unknown }>
  readonly fragments: string[]
}

/** How deep a selection goes; the gateway's own limit is lower, and is to be met too. */
const deepest = 12
const aliases = ['a', 'b', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'data', 'errors', '_x']

/** An operation that the schema mostly allows, with hostile values in it. */
export function writeOperation(chance: Chance, schema: GraphQLSchema, known: Known): Operation {
  const changes = chance.oneIn(6)
  const root = (changes ? schema.getMutationType() : schema.getQueryType())!
  const writing: Writing = { schema, chance, known, variables: new Map(), fragments: [] }
  const selection = selectionOf(writing, root, 0)
  const declared = [...writing.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ')
  const head = `${changes ? 'mutation' : 'query'} Attack${declared ? `(${declared})` : ''}`
  return {
    query: [`${head} ${selection}`, ...writing.fragments].join('\n'),
    variables: Object.fromEntries([...writing.variables].map(([name, { value }]) => [name, value])),
  }
}

function selectionOf(writing: Writing, type: GraphQLNamedType, depth: number): string {
  const { chance, schema } = writing
  const parts: string[] = []
  if (isAbstractType(type)) {
    parts.push('__typename')
    for (const possible of schema.getPossibleTypes(type))
      if (!chance.oneIn(3)) parts.push(`... on ${possible.name} ${selectionOf(writing, possible, depth + 1)}`)
  }
  if (isObjectType(type)) parts.push(...fieldsOf(writing, type, depth))
  if (parts.length === 0) parts.push('__typename')
  if (isObjectType(type) && depth > 0 && chance.oneIn(15)) return `{ ${asFragment(writing, type, parts)} }`
  return `{ ${parts.join(' ')} }`
}

function fieldsOf(writing: Writing, type: GraphQLObjectType, depth: number): string[] {
  const { chance } = writing
  const fields = Object.values(type.getFields())
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)))
  const most = depth === 0 ? 3 : 5
  return Array.from({ length: 1 + chance.upTo(most - 1) }, () => {
    const shallow = depth >= deepest || (depth > 2 && !chance.oneIn(3))
    const pick = shallow ? leaves : fields
    return pick.length === 0 ? '__typename' : fieldText(writing, chance.one(pick), depth)
  })
}

function fieldText(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { chance } = writing
  const alias = aliasOf(writing, field)
  const given = field.args.filter((arg) => (isNonNullType(arg.type) ? !chance.oneIn(400) : chance.oneIn(2)))
  const args = given.map((arg) => `${arg.name}: ${argumentText(writing, arg)}`)
  if (chance.oneIn(900)) args.push('noSuchArgument: 1')
  const directive = chance.oneIn(15) ? ` @${chance.one(['include', 'skip'])}(if: ${chance.oneIn(2)})` : ''
  const type = getNamedType(field.type)
  const below = isCompositeType(type) && !chance.oneIn(900) ? ` ${selectionOf(writing, type, depth + 1)}` : ''
  const name = chance.oneIn(1500) ? `${field.name}x` : field.name
  return `${alias}${name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directive}${below}`
}

/** Fields with arguments mostly get a name of their own, since two different answers under one name are refused. */
function aliasOf({ chance }: Writing, field: GraphQLField<unknown, unknown>): string {
  if (field.args.length > 0 && !chance.oneIn(8)) return `n${chance.upTo(999_999)}: `
  return chance.oneIn(40) ? `${chance.one(aliases)}${chance.oneIn(2) ? chance.upTo(9) : ''}: ` : ''
}

function argumentText({ chance, known, variables }: Writing, arg: GraphQLArgument): string {
  const value = inputValue(chance, arg.type, arg.name, known)
  if (chance.oneIn(5)) return literal(value, arg.type)
  const name = `v${variables.size}`
  variables.set(name, { type: chance.oneIn(400) ? 'String' : arg.type.toString(), value })
  return `$${name}`
}

/** The same selection as a named fragment, now and then one that spreads itself or that nobody defined. */
function asFragment(
  { chance, fragments }: Writing,
  type: GraphQLObjectType,
  parts: readonly string[],
): string {
  const name = `F${fragments.length}`
  if (chance.oneIn(20)) return `...Undefined${name}`
  const again = chance.oneIn(20) ? ` ...${name}` : ''
  fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')}${again} }`)
  return `...${name}`
}
