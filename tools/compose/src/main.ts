import { join } from 'node:path'
import { accessPolicy } from '@customer-graph/glossary'
import { readSubgraphs, runGenerating, staleOutputs, writeOutputs } from '@customer-graph/tools-codegen'
import { accessPage } from './access/access-page'
import { composeSupergraph } from './compose'
import { allowedChanges } from './breaking/decisions'
import { unallowedChanges } from './breaking/unallowed'
import { readPublished } from './published'
import { violations } from './rules'

const usage = `Checks the rules of the graph and composes apps/*/schema.graphql into apps/gateway/supergraph.graphql;
writes docs/access.md from the access policy.
  --check   write nothing; fail when either is stale, or when the supergraph breaks the published one
            (apps/gateway/published); before the first release a page in docs/decisions can allow it, whose front
            matter says allows-breaking: [<change id>]`

const path = 'apps/gateway/supergraph.graphql'

/** The whole run; answers the lines that are wrong. */
function run(root: string, check: boolean): string[] {
  const subgraphs = readSubgraphs(root)
  if (subgraphs.length === 0) return ['No apps/*/schema.graphql was found.']
  const broken = violations(subgraphs)
  const output = { file: join(root, path), text: composeSupergraph(subgraphs) }
  const outputs = [output, { file: join(root, 'docs/access.md'), text: accessPage(subgraphs, accessPolicy) }]
  if (!check) {
    const written = writeOutputs(root, outputs).join(', ')
    process.stdout.write(
      `${written ? `Wrote ${written}` : 'The supergraph and docs/access.md are up to date'} (${subgraphs.map(({ name }) => name).join(', ')})\n`,
    )
    return broken
  }
  const stale = staleOutputs(root, outputs).map(
    (file) =>
      `${file} is not what the schemas and the access policy say. Run: npx tsx tools/compose/src/main.ts`,
  )
  return [...broken, ...stale, ...unallowed(root, output.text)]
}

/** What of the graph that others build on would be broken, and what is wrong with what is kept of it. */
function unallowed(root: string, next: string): string[] {
  try {
    return unallowedChanges(readPublished(root), next, allowedChanges(join(root, 'docs/decisions')))
  } catch (error) {
    return [(error as Error).message]
  }
}

void runGenerating(usage, run)
