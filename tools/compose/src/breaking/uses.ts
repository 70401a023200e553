import {
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  type GraphQLInputType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
} from 'graphql'
import { type BreakingChange } from './change'

/** An operation that somebody ships. */
export interface ShippedOperation {
  readonly name: string
  readonly body: string
  /** Who ships it, for the message. */
  readonly by: string
}

/**
 * What of a schema an operation uses: types, fields (`Customer.name`), arguments that it gives (`Query.customer(id:)`), values
 * of enums that it writes, directives (`@skip`), and all that may be sent in its variables.
 */
export function usesOf(body: string, schema: GraphQLSchema): Set<string> {
  const uses = new Set<string>()
  const info = new TypeInfo(schema)
  const field = (): string => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`
  const input = (type: GraphQLInputType | null | undefined): void => {
    if (type) sent(getNamedType(type), uses)
  }
  visit(
    parse(body),
    visitWithTypeInfo(info, {
      Field() {
        uses.add(field())
        const type = info.getType()
        if (type) uses.add(getNamedType(type).name)
        if (info.getParentType()) uses.add(info.getParentType()!.name)
      },
      Argument({ name }) {
        if (!info.getDirective()) uses.add(`${field()}(${name.value}:)`)
        input(info.getInputType())
      },
      InlineFragment: ({ typeCondition }) => void (typeCondition && uses.add(typeCondition.name.value)),
      FragmentDefinition: ({ typeCondition }) => void uses.add(typeCondition.name.value),
      VariableDefinition: () => input(info.getInputType()),
      EnumValue: ({ value }) => void uses.add(`${getNamedType(info.getInputType())?.name}.${value}`),
      Directive: ({ name }) => void uses.add(`@${name.value}`),
    }),
  )
  return uses
}

/** A type that is sent, with everything that may be in it. */
function sent(type: GraphQLNamedType, uses: Set<string>): void {
  if (uses.has(`sent ${type.name}`)) return
  uses.add(`sent ${type.name}`).add(type.name)
  if (isEnumType(type)) for (const { name } of type.getValues()) uses.add(`${type.name}.${name}`)
  if (!isInputObjectType(type)) return
  for (const [name, { type: of }] of Object.entries(type.getFields())) {
    uses.add(`${type.name}.${name}`)
    sent(getNamedType(of), uses)
  }
}

/** The names of the shipped operations that a change breaks, by the schema that they were written for. */
export const brokenBy = (
  { touches }: BreakingChange,
  operations: readonly ShippedOperation[],
  schema: GraphQLSchema,
): string[] =>
  operations
    .filter(({ body }) => {
      const uses = usesOf(body, schema)
      return touches.some((at) => uses.has(at))
    })
    .map(({ name, by }) => `${name} (${by})`)
