import { join } from 'node:path'
import { staleOutputs, writeOutputs } from '@customer-graph/tools-codegen'
import { allContracts } from '@customer-graph/contracts'
import { generate } from './generate'
import { strays } from './published/strays'
import { latestRelease, readPublished } from './published/read-published'
import { readConsumption } from './scan/read-consumption'

const command = 'npx tsx tools/contracts/src/main.ts'

/** The whole run; answers the lines that are wrong. */
export function generateContracts(root: string, check: boolean): string[] {
  const published = readPublished(root)
  if (published.uncommitted)
    process.stdout.write(
      `Compared with the files on the disk, not with the last commit: ${published.uncommitted}.\n`,
    )
  const release = latestRelease(root)
  const { files, problems } = generate(
    allContracts,
    published.files,
    readConsumption(root, allContracts),
    release === null ? new Map() : readPublished(root, release).files,
  )
  const outputs = [...files].map(([path, text]) => ({ file: join(root, path), text }))
  const foreign = strays(root, files).map(
    (path) => `${path} is not generated and belongs elsewhere. Remove it.`,
  )
  if (problems.length > 0) return [...problems]
  if (check)
    return [
      ...staleOutputs(root, outputs).map((path) => `${path} is not what the contracts say. Run: ${command}`),
      ...foreign,
    ]
  const written = writeOutputs(root, outputs)
  const said = written.length > 9 ? `${written.length} files` : written.join(', ')
  process.stdout.write(
    `${written.length === 0 ? 'The published contracts are up to date' : `Wrote ${said}`}\n`,
  )
  return foreign
}
