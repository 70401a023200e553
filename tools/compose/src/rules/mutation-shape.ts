import { Kind, print } from 'graphql'
import { everyField, namedType, type SchemaRule } from './schema-rule'

/** A bulk import answers with a report of its rows instead of a union: each row is accepted or rejected on its own. */
const reports = new Set(['ImportReport'])

/** A mutation takes one `input` and returns a union: the changed object, or typed refusals. */
export const mutationShape: SchemaRule = (subgraphs) =>
  everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
    if (type.name.value !== 'Mutation') return []
    const returned = namedType(field.type)
    const unions = subgraph.document.definitions.flatMap((each) =>
      each.kind === Kind.UNION_TYPE_DEFINITION ? [each.name.value] : [],
    )
    const [only, ...others] = field.arguments ?? []
    const oneInput = others.length === 0 && only?.name.value === 'input' && /Input!$/.test(print(only.type))
    return [
      ...(oneInput ? [] : ['must take exactly one argument, named input, of a required input type.']),
      ...(unions.includes(returned) || reports.has(returned)
        ? []
        : ['must return a union of the changed object and its refusals.']),
    ].map((problem) => ({ subgraph: subgraph.name, at, problem }))
  })
