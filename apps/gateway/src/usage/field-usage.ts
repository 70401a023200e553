import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type ClientApplication } from './client-of'
import { type UsageReport } from './usage-report'

/** An operation that was found valid in `schema`. */
export interface UsedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

export interface FieldUsage {
  note(used: UsedOperation, client: ClientApplication): void
  /** What was noted so far. */
  report(): UsageReport
}

/** Names that clients make up must not fill the memory; whoever comes later is counted together, as `other`. */
const maxClients = 100
const maxVersions = 50

interface Counted {
  readonly versions: Set<string>
  readonly fields: Map<string, number>
}

/** Counts by application how many operations ask for each field, going on from `before`. `now` in milliseconds since 1970. */
export function fieldUsage(now: () => number, before?: UsageReport): FieldUsage {
  const from = before?.from ?? new Date(now()).toISOString()
  const clients = new Map<string, Counted>(
    before?.clients.map(({ name, versions, fields }) => [
      name,
      { versions: new Set(versions), fields: new Map(Object.entries(fields)) },
    ]),
  )
  const known = new WeakMap<OperationDefinitionNode, readonly string[]>()

  function countsOf(name: string): Counted {
    const called = clients.has(name) || clients.size < maxClients ? name : 'other'
    const counts = clients.get(called) ?? { versions: new Set(), fields: new Map() }
    clients.set(called, counts)
    return counts
  }

  return {
    note(used, { name, version }) {
      const fields = known.get(used.operation) ?? fieldsOf(used)
      known.set(used.operation, fields)
      const counts = countsOf(name)
      if (version !== null && counts.versions.size < maxVersions) counts.versions.add(version)
      for (const field of fields) counts.fields.set(field, (counts.fields.get(field) ?? 0) + 1)
    },
    report: () => ({
      format: 'customer-graph-field-usage',
      version: 1,
      from,
      to: new Date(now()).toISOString(),
      clients: [...clients].map(([name, { versions, fields }]) => ({
        name,
        versions: [...versions],
        fields: Object.fromEntries(fields),
      })),
    }),
  }
}

/** The fields that an operation asks for, once each, as `Type.field`; a field of an interface counts for the interface. */
function fieldsOf({ schema, operation, fragments }: UsedOperation): string[] {
  const fields = new Set<string>()
  const info = new TypeInfo(schema)
  const seen = new Set<string>()
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    const spread: string[] = []
    visit(
      node,
      visitWithTypeInfo(info, {
        Field({ name }) {
          const type = info.getParentType()
          if (type && !name.value.startsWith('__')) fields.add(`${type.name}.${name.value}`)
        },
        [Kind.FRAGMENT_SPREAD]: { enter: ({ name }) => void spread.push(name.value) },
      }),
    )
    for (const name of spread) {
      const fragment = fragments.get(name)
      if (!fragment || seen.has(name)) continue
      seen.add(name)
      look(fragment)
    }
  }
  look(operation)
  return [...fields]
}
