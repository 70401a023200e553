import { generate } from './generate'
import { runGenerating } from './generating-command'
import { staleOutputs, writeOutputs } from './outputs'
import { readSubgraphs } from './subgraphs'

const usage = `Generates src/generated/ of every service from its schema.graphql.
  --check   write nothing; fail, naming the files, when a generated file is not what the schema says`

async function run(root: string, check: boolean): Promise<string[]> {
  const outputs = (await Promise.all(readSubgraphs(root).map(generate))).flat()
  if (check)
    return staleOutputs(root, outputs).map(
      (file) => `${file} is not what schema.graphql says. Run: npx tsx tools/codegen/src/main.ts`,
    )
  const written = writeOutputs(root, outputs)
  process.stdout.write(
    `${written.length === 0 ? 'Generated types are up to date' : `Wrote ${written.join(', ')}`}\n`,
  )
  return []
}

void runGenerating(usage, run)
