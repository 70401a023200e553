import { parseArgs } from 'node:util'
import { type RowDifference, type TableComparison } from './compare-tables'
import { type Rebuilt, type RebuildOptions } from './rebuild-projection'

export interface RebuildCommand {
  readonly projection: string
  readonly switchWhen: RebuildOptions['switchWhen']
}

export const rebuildUsage = (names: readonly string[]): string => `Builds a projection anew from the topics.

  ${names.join(' | ')}  [--check-only | --accept-differences]

New tables are filled beside the live ones while those are written to, and both are compared as of one instant. When they are
equal they are switched. When they differ nothing is changed: look at the differences, and run it again with
--accept-differences if the rebuilt ones are right, for example after the projection was mended.
--check-only never switches. Interrupting it changes nothing; run it again. Ends with 0, 3 when there are differences and
nothing was switched, 2 when it was called wrongly, and 1 when it failed.`

/** What the command line asks for. Throws with a sentence for the user when something is missing or unknown. */
export function parseRebuild(args: readonly string[], names: readonly string[]): RebuildCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'check-only': { type: 'boolean' }, 'accept-differences': { type: 'boolean' } },
    allowPositionals: true,
    strict: true,
  })
  const [projection, ...more] = positionals
  if (!projection || !names.includes(projection) || more.length > 0)
    throw new Error(`Say which projection to rebuild, one at a time: ${names.join(', ')}.`)
  if (values['check-only'] && values['accept-differences'])
    throw new Error('--check-only never switches, and --accept-differences always does: leave one out.')
  if (values['check-only']) return { projection, switchWhen: 'never' }
  return { projection, switchWhen: values['accept-differences'] ? 'always' : 'equal' }
}

/** What became of a rebuild, for a person. */
export function describeRebuilt({ events, tables, equal, switched }: Rebuilt): string {
  const ending = switched
    ? 'Switched: the rebuilt tables are live, the old ones are dropped.'
    : equal
      ? 'Nothing was switched, as asked.'
      : 'Nothing was switched. If the rebuilt tables are right, run it again with --accept-differences.'
  return [`Built from ${events} events.`, ...tables.flatMap(describeTable), ending].join('\n')
}

function describeTable({ table, rows, equal, examples }: TableComparison): string[] {
  if (equal) return [`  ${table}: equal, ${rows.live} rows`]
  return [
    `  ${table}: DIFFERENT, ${rows.live} rows live and ${rows.rebuilt} rebuilt; for example`,
    ...examples.map((example) => `    ${describeRow(example)}`),
  ]
}

const describeRow = ({ key, only, columns }: RowDifference): string =>
  `${key}: ${only === null ? `other ${columns.join(', ')}` : `only among the ${only} rows`}`
