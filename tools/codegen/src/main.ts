import { resolve } from 'node:path'
import { generate } from './generate'
import { staleOutputs, writeOutputs } from './outputs'
import { readSubgraphs } from './subgraphs'

const usage = `Generates src/generated/ of every service from its schema.graphql.
  --check   write nothing; fail, naming the files, when a generated file is not what the schema says`

async function main(): Promise<number> {
  const given = process.argv.slice(2)
  if (given.some((argument) => argument !== '--check')) {
    process.stderr.write(`${usage}\n`)
    return given.includes('--help') ? 0 : 2
  }
  const root = resolve(__dirname, '../../..')
  const outputs = (await Promise.all(readSubgraphs(root).map(generate))).flat()
  if (!given.includes('--check')) {
    const written = writeOutputs(root, outputs)
    process.stdout.write(
      `${written.length === 0 ? 'Generated types are up to date' : `Wrote ${written.join(', ')}`}\n`,
    )
    return 0
  }
  const stale = staleOutputs(root, outputs)
  for (const file of stale)
    process.stderr.write(`${file} is not what schema.graphql says. Run: npx tsx tools/codegen/src/main.ts\n`)
  return stale.length === 0 ? 0 : 1
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
