import { resolve } from 'node:path'
import { staleOutputs, writeOutputs } from '../outputs'
import { clientFiles } from './client-files'

const usage = `Generates libs/graph-client/src/generated from the composed graph and the operations that are shipped.
  --check   write nothing; fail, naming the files, when a generated file is not what the graph says`

async function main(): Promise<number> {
  const given = process.argv.slice(2)
  if (given.some((argument) => argument !== '--check')) {
    process.stderr.write(`${usage}\n`)
    return given.includes('--help') ? 0 : 2
  }
  const root = resolve(__dirname, '../../../..')
  const outputs = await clientFiles(root)
  if (!given.includes('--check')) {
    const written = writeOutputs(root, outputs)
    process.stdout.write(
      `${written.length === 0 ? 'The client package is up to date' : `Wrote ${written.join(', ')}`}\n`,
    )
    return 0
  }
  const stale = staleOutputs(root, outputs)
  for (const file of stale)
    process.stderr.write(`${file} is not what the graph says. Run: npm run generate\n`)
  return stale.length === 0 ? 0 : 1
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
