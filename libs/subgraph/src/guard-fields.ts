import {
  type AccessPolicy,
  type Audience,
  audienceOf,
  type Department,
  isEverybody,
} from '@customer-graph/glossary'
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { type Caller } from './caller'
import { forbidden } from './errors'

type Resolve = GraphQLFieldResolver<unknown, { caller: Caller }>

/**
 * Puts the policy in front of every field of a department's schema that is not for everybody. The guard belongs to the field
 * and not to a way to it, so that neither `_entities`, an alias, a fragment, a union nor a field that another department
 * computes from it goes around it. Refused is the field alone, with FORBIDDEN: what stands beside it is answered.
 */
export function guardFields(schema: GraphQLSchema, department: Department, policy: AccessPolicy): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const who = audienceOf(policy, department, type.name, field.name)
      if (!isEverybody(who)) field.resolve = guarded(who, field.resolve ?? defaultFieldResolver)
    }
  }
}

const guarded =
  (who: Audience, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    const { department } = context.caller
    if (who.includes(department)) return resolve(source, args, context, info)
    const { parentType, fieldName } = info
    const what = parentType.name === 'Mutation' ? 'change this' : `read ${parentType.name}.${fieldName}`
    throw forbidden(`Only ${who.join(', ')} may ${what}; you belong to ${department}.`)
  }
