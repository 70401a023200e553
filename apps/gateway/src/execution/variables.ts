import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values'

type Variables = Readonly<Record<string, unknown>>

/** What an operation expects of its variables, as far as it is known before they are. */
export interface VariableRules {
  readonly schema: GraphQLSchema
  readonly definition: OperationDefinitionNode
  /** Variables that may be left out, but stand where null may not. */
  readonly neverNull: readonly string[]
}

/**
 * What is wrong with the variables of a client, in the words of graphql-js, and before anything is done: a null that decides
 * what to skip would otherwise be found after a mutation was carried out.
 */
export function variableMistakes(
  { schema, definition, neverNull }: VariableRules,
  variables: Variables,
): readonly GraphQLError[] {
  const { variableDefinitions = [] } = definition
  if (variableDefinitions.length === 0) return []
  const { errors } = getVariableValues(schema, variableDefinitions, variables)
  return errors ?? nullMistakes({ definition, neverNull }, variables)
}

/** Variables that are null where null may not be. */
export function nullMistakes(
  { definition, neverNull }: Pick<VariableRules, 'definition' | 'neverNull'>,
  variables: Variables,
): GraphQLError[] {
  const { variableDefinitions = [] } = definition
  return neverNull
    .filter((name) => variables[name] === null)
    .map((name) => {
      const nodes = variableDefinitions.filter(({ variable }) => variable.name.value === name)
      const message = `Variable "$${name}" must not be null where it is used. Leave it out, or send a value.`
      return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })
    })
}

/** The variables with a default that are used where null is not allowed, by name: validation lets those through. */
export function neverNullIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const names = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (isNonNullType(types.getInputType()) && types.getDefaultValue() === undefined)
          names.add(name.value)
      },
    }),
  )
  return [...names].sort()
}

/** The default values of an operation's variables. */
export const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

/** Whether a field or fragment is asked for. Throws when a variable that decides is neither true nor false. */
export function isAskedFor(node: SelectionNode, variables: Variables): boolean {
  for (const directive of ['skip', 'include'] as const) {
    const deciding = node.directives?.find(({ name }) => name.value === directive)
    if (!deciding) continue
    const condition = deciding.arguments?.[0]
    const value = condition && valueFromASTUntyped(condition.value, variables)
    if (typeof value !== 'boolean') throw new Error(`@${directive} needs true or false`)
    if (value === (directive === 'skip')) return false
  }
  return true
}

/** The variables that decide what is skipped or included, by name. */
export function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names].sort()
}
