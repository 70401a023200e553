import { resolve } from 'node:path'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { wholeSdl } from './whole-sdl'

/** Prints the whole SDL of a department; answers the exit code. */
function main(name: string | undefined): number {
  const subgraphs = readSubgraphs(resolve(__dirname, '../../../..'))
  const found = subgraphs.find((each) => each.name === name)
  if (found) {
    process.stdout.write(wholeSdl(found.sdl))
    return 0
  }
  const names = subgraphs.map((each) => each.name).join(', ')
  process.stderr.write(
    `Usage: npm run sdl -- <department>, one of ${names}. It prints the whole schema, with everything it refers to.\n`,
  )
  return 2
}

process.exitCode = main(process.argv[2])
