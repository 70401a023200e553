import { resolve } from 'node:path'
import { asAdministrator } from '@customer-graph/events'
import { trafficOf } from '@customer-graph/tools-contracts'
import { administratorConfig } from './config'
import { runTopics } from './run-topics'
import { parseTopicsCommand, usage } from './topics-command'

/** The whole run; answers the exit code: 0 all is well, 1 something is not, 2 the question was wrong. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseOrSay(args)
  if (typeof command === 'number') return command
  const root = resolve(__dirname, '../../..')
  const { lines, ok } = await asAdministrator(administratorConfig(), (admin) =>
    runTopics(admin, command, trafficOf(root)),
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  return ok ? 0 : 1
}

function parseOrSay(args: readonly string[]) {
  try {
    const command = parseTopicsCommand(args)
    if (command.kind !== 'help') return command
    process.stdout.write(`${usage}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}\n`)
    return 2
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
