import { type EventContract } from '@customer-graph/glossary'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { type JsonSchema, jsonSchemaOf } from '../json-schema'
import { schemaDifferences } from './schema-differences.rules'
import { type Revision } from './revision'

/**
 * What would break somebody, as sentences; none when the contracts may be published. `published` holds every revision of
 * every event there ever was. Consumers of tomorrow read all of it, because topics are read from their beginning; consumers
 * of yesterday, which know one of those schemas, read everything that comes. So for each of them
 *
 * - the event is still there, and its schema differs only in fields that may be left out;
 * - the contract parses the example that was published then;
 * - the schema of then accepts the example of now.
 */
export function breakingChanges(
  published: readonly Revision[],
  contracts: readonly EventContract<unknown>[],
): string[] {
  const byType = new Map(contracts.map((contract) => [contract.type, contract]))
  const found = published.flatMap((revision) => {
    const contract = byType.get(revision.type)
    if (!contract)
      return [
        `${revision.type}: was removed or renamed, but its events stay in the topic: keep its contract.`,
      ]
    const differences = schemaDifferences(revision.schema, jsonSchemaOf(contract))
    return [...differences, ...fixtureProblems(revision, contract)].map(
      (problem) => `${revision.type}: ${problem}.`,
    )
  })
  return [...new Set(found)]
}

function fixtureProblems(revision: Revision, contract: EventContract<unknown>): string[] {
  const parsed = contract.schema.safeParse(revision.example)
  const refused = refusal(revision.schema, contract.example)
  return [
    ...(parsed.success
      ? []
      : [`an example that was published no longer parses (${firstIssue(parsed.error)})`]),
    ...(refused === null ? [] : [`a consumer of before refuses the new example (${refused})`]),
  ]
}

const firstIssue = ({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'the data'}: ${message}`)[0] ?? 'for no reason given'

const ajv = addFormats(new Ajv({ strict: false }))

/** Why a JSON Schema refuses data, or null when it accepts them. All revisions of an event have the same `$id`. */
export function refusal({ $id: _shared, ...schema }: JsonSchema, data: unknown): string | null {
  return ajv.validate(schema, data) ? null : ajv.errorsText(ajv.errors, { dataVar: 'data' })
}
