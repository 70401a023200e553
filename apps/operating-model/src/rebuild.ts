import {
  connectBus,
  describeRebuilt,
  parseRebuild,
  rebuildProjection,
  rebuildUsage,
  type RebuildCommand,
  type Rebuilt,
} from '@customer-graph/events'
import { connectDatabase, createLog, databaseOf, systemClock, tablesOf } from '@customer-graph/subgraph'
import { features } from './composition'
import { readConfig } from './config'
import { factConsumer } from './fact/project-facts'
import { timelineConsumer } from './timeline/project-timeline'

/** What can be built anew from the topics, by the name that a person calls it. */
const projections = { timeline: timelineConsumer, facts: factConsumer }

const names = Object.keys(projections)
const tell = (line: string) => void process.stderr.write(`${line}\n`)

/** The command line of a rebuild, in the environment of the service. Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) return say(rebuildUsage(names), args.length === 0 ? 2 : 0)
  let command: RebuildCommand
  try {
    command = parseRebuild(args, names)
  } catch (error) {
    return say(`${(error as Error).message}\n\n${rebuildUsage(names)}`, 2)
  }
  try {
    const rebuilt = await rebuild(command)
    return say(describeRebuilt(rebuilt), rebuilt.equal || rebuilt.switched ? 0 : 3)
  } catch (error) {
    return say(`Not rebuilt, and nothing was changed. ${(error as Error).message}`, 1)
  }
}

async function rebuild({ projection, switchWhen }: RebuildCommand): Promise<Rebuilt> {
  const { databaseUrl: url, bus: busConfig, logLevel } = readConfig()
  const log = createLog('operating-model-rebuild', logLevel)
  const options = { url, tables: tablesOf(features), log, poolSize: 3, statementTimeoutMs: 0 }
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupted.abort(new Error(`It was interrupted (${signal}); run it again.`)))
  const dataSource = await connectDatabase(
    databaseOf({ ...options, applicationName: 'operating-model-rebuild' }),
    log,
  )
  try {
    const bus = await connectBus(busConfig, log)
    try {
      const onProgress = progress(interrupted.signal)
      const chosen = projections[projection as keyof typeof projections]
      return await rebuildProjection({
        ...{ projection: chosen, dataSource, bus, clock: systemClock },
        ...{ switchWhen, tell, onProgress },
      })
    } finally {
      await bus.close()
    }
  } finally {
    await dataSource.destroy()
  }
}

const everyEvents = 10_000

/** Says how far it has come every now and then, and ends it when somebody asked for that. */
function progress(signal: AbortSignal): (applied: number) => void {
  let said = 0
  return (applied) => {
    signal.throwIfAborted()
    if (applied - said < everyEvents) return
    said = applied
    tell(`${applied} events applied`)
  }
}

function say(text: string, code: number): number {
  tell(text)
  return code
}

void main(process.argv.slice(2)).then((code) => process.exit(code))
