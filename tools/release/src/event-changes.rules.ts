import { type PublishedEvent, schemaRows } from '@customer-graph/tools-contracts'

/** What a release changes of the events, as sentences; they only grow. */
export interface EventChanges {
  readonly added: readonly string[]
  readonly grown: readonly string[]
}

type Published = ReadonlyMap<string, PublishedEvent>

/** Compares the events as they were published with a release and before it. */
export function eventChanges(before: Published, after: Published): EventChanges {
  const types = [...after.keys()].sort()
  return {
    added: types
      .filter((type) => !before.has(type))
      .map((type) => `\`${type}\`: ${String(after.get(type)!.current.schema.description)}`),
    grown: types.flatMap((type) => (before.has(type) ? grownFields(type, before, after) : [])),
  }
}

/** New fields, and keys for which more words are in force. */
function grownFields(type: string, before: Published, after: Published): string[] {
  const known = new Map(schemaRows(before.get(type)!.current.schema).map((row) => [row.field, row.type]))
  return schemaRows(after.get(type)!.current.schema).flatMap((row) => {
    const was = known.get(row.field)
    if (was === row.type) return []
    return [`\`${type}\`: \`${row.field}\` is ${was === undefined ? 'new' : 'now'} (${row.type})`]
  })
}
