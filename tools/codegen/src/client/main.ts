import { runGenerating } from '../generating-command'
import { staleOutputs, writeOutputs } from '../outputs'
import { clientFiles } from './client-files'

const usage = `Generates libs/graph-client/src/generated from the composed graph and the operations that are shipped.
  --check   write nothing; fail, naming the files, when a generated file is not what the graph says`

void runGenerating(usage, async (root, check) => {
  const outputs = await clientFiles(root)
  if (check)
    return staleOutputs(root, outputs).map(
      (file) => `${file} is not what the graph says. Run: npm run generate`,
    )
  const written = writeOutputs(root, outputs)
  process.stdout.write(
    `${written.length === 0 ? 'The client package is up to date' : `Wrote ${written.join(', ')}`}\n`,
  )
  return []
})
