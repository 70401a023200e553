import { join, resolve } from 'node:path'
import { readSubgraphs, staleOutputs, writeOutputs } from '@customer-graph/tools-codegen'
import { breakingChanges } from './breaking'
import { composeSupergraph } from './compose'
import { allowedChanges } from './decisions'
import { publishedSupergraph } from './published'
import { violations } from './rules'

const usage = `Checks the rules of the graph and composes apps/*/schema.graphql into apps/gateway/supergraph.graphql.
  --check   write nothing; fail when the committed supergraph is stale, or breaks the last committed one without a
            page in docs/decisions whose front matter says allows-breaking: [<change id>]`

const path = 'apps/gateway/supergraph.graphql'

/** The whole run; answers the lines that are wrong. */
function run(root: string, check: boolean): string[] {
  const subgraphs = readSubgraphs(root)
  if (subgraphs.length === 0) return ['No apps/*/schema.graphql was found.']
  const broken = violations(subgraphs)
  const output = { file: join(root, path), text: composeSupergraph(subgraphs) }
  if (!check) {
    const [written] = writeOutputs(root, [output])
    process.stdout.write(
      `${written ? `Wrote ${written}` : `${path} is up to date`} (${subgraphs.map(({ name }) => name).join(', ')})\n`,
    )
    return broken
  }
  const stale = staleOutputs(root, [output]).map(
    (file) => `${file} is not what the schemas say. Run: npx tsx tools/compose/src/main.ts`,
  )
  return [...broken, ...stale, ...unallowed(root, output.text)]
}

function unallowed(root: string, next: string): string[] {
  const published = publishedSupergraph(root, path)
  if (published.text === null) {
    process.stdout.write(`Breaking changes were not looked for: ${published.reason}.\n`)
    return []
  }
  const allowed = allowedChanges(join(root, 'docs/decisions'))
  return breakingChanges(published.text, next)
    .filter(({ id }) => !allowed.has(id))
    .map(
      ({ id, description }) =>
        `Breaking change: ${description} A decision page can allow it with allows-breaking: [${id}]`,
    )
}

const given = process.argv.slice(2)
if (given.some((argument) => argument !== '--check')) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = given.includes('--help') ? 0 : 2
} else {
  try {
    const wrong = run(resolve(__dirname, '../../..'), given.includes('--check'))
    for (const line of wrong) process.stderr.write(`${line}\n`)
    process.exitCode = wrong.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
