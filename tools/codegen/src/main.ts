import { contractsOfAll } from './contracts-of-all'
import { generate } from './generate'
import { runGenerating } from './generating-command'
import { staleOutputs, writeOutputs } from './outputs'
import { readSubgraphs } from './subgraphs'

const usage = `Generates src/generated/ of every service from its schema.graphql, and the list of all contract packages.
  --check   write nothing; fail, naming the files, when a generated file is not what the schema says`

async function run(root: string, check: boolean): Promise<string[]> {
  const outputs = [contractsOfAll(root), ...(await Promise.all(readSubgraphs(root).map(generate))).flat()]
  if (check)
    return staleOutputs(root, outputs).map(
      (file) => `${file} is not what the schemas and folders say. Run: npx tsx tools/codegen/src/main.ts`,
    )
  const written = writeOutputs(root, outputs)
  process.stdout.write(
    `${written.length === 0 ? 'Generated types are up to date' : `Wrote ${written.join(', ')}`}\n`,
  )
  return []
}

void runGenerating(usage, run)
