import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { publishedEvents } from '../published/published-files.rules'
import { publishedOnDisk } from '../published/read-published'
import { publishSchemas } from './publish'
import { subjectsOf } from './subjects.rules'

const usage = `Usage: npm run schemas -- publish --registry URL
Hands the JSON Schemas of all events, every revision of them, to a registry that speaks Confluent's protocol.
  --registry URL   e.g. https://name:password@schemas.example:8081`

/** Answers the exit code: 0 registered, 1 the registry refused, 2 the question was wrong. */
async function main(args: readonly string[]): Promise<number> {
  const registry = registryIn(args)
  if (!registry) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const root = resolve(__dirname, '../../../..')
  const { subjects, schemas } = await publishSchemas(
    registry,
    subjectsOf(publishedEvents(publishedOnDisk(root))),
  )
  process.stdout.write(`${schemas} schemas of ${subjects} events are in the registry.\n`)
  return 0
}

function registryIn(args: readonly string[]): URL | null {
  try {
    const options = { registry: { type: 'string' } } as const
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    const asked = positionals.join(' ') === 'publish' && URL.canParse(values.registry ?? '')
    return asked ? new URL(values.registry!) : null
  } catch {
    return null
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
