import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/**
 * Refuses aliases that begin with two underscores. GraphQL reserves such names; as a key of an answer, `__proto__` would make
 * what was asked for vanish, and `__typename` would be taken for a type.
 */
export const reservedAliases = (context: ValidationContext): ASTVisitor => ({
  Field({ alias, name }) {
    if (!alias?.value.startsWith('__') || alias.value === name.value) return
    context.reportError(
      new GraphQLError(`Names that begin with "__" are reserved. Use another alias than "${alias.value}".`, {
        nodes: alias,
      }),
    )
  },
})
