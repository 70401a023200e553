import { textLimitOf } from '@customer-graph/glossary'
import { type InputObjectTypeDefinitionNode, type InputValueDefinitionNode, Kind } from 'graphql'
import { everyField, namedType, type SchemaRule, type SubgraphDocument } from './schema-rule'

/** Every text that a field takes has a limit in the glossary, and every mutation that takes one can refuse it. */
export const textsAreBounded: SchemaRule = (subgraphs) =>
  everyField(subgraphs).flatMap(({ subgraph, type, field, at }) => {
    const texts = (field.arguments ?? []).flatMap((each) => textsIn(subgraph, each, field.name.value, []))
    const unbounded = texts
      .filter(({ owner, name }) => !textLimitOf(owner, name))
      .map(
        ({ owner, name }) =>
          `takes the text ${owner}.${name}: add how long it may be to textLimits of the glossary.`,
      )
    const canRefuse =
      type.name.value !== 'Mutation' || texts.length === 0 || refusesTexts(subgraph, namedType(field.type))
    const silent = canRefuse ? [] : ['takes texts: add InvalidInput to its result.']
    return [...new Set([...unbounded, ...silent])].map((problem) => ({
      subgraph: subgraph.name,
      at,
      problem,
    }))
  })

const inputsOf = ({ document }: SubgraphDocument): readonly InputObjectTypeDefinitionNode[] =>
  document.definitions.filter((each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)

function textsIn(
  subgraph: SubgraphDocument,
  { name, type }: InputValueDefinitionNode,
  owner: string,
  above: readonly string[],
): { owner: string; name: string }[] {
  const named = namedType(type)
  if (named === 'String') return [{ owner, name: name.value }]
  const input = inputsOf(subgraph).find((each) => each.name.value === named)
  if (!input || above.includes(named)) return []
  return (input.fields ?? []).flatMap((field) => textsIn(subgraph, field, named, [...above, named]))
}

/** A result that is no union is a report, which rejects rows. */
function refusesTexts({ document }: SubgraphDocument, result: string): boolean {
  const union = document.definitions.find(
    (each) => each.kind === Kind.UNION_TYPE_DEFINITION && each.name.value === result,
  )
  if (union?.kind !== Kind.UNION_TYPE_DEFINITION) return true
  return union.types?.some(({ name }) => name.value === 'InvalidInput') ?? false
}
