import { parseArgs } from 'node:util'
import { startKafka } from './start-kafka'

const usage = `Usage: npm run kafka -w @customer-graph/tools-kafka -- [--port N] [--data DIR] [--help]
Starts Apache Kafka on this machine and prints its address. Ctrl-C stops it.
  --port N    loopback port (default 9092)
  --data DIR  keep the log there (default: a temporary folder)`

const options = {
  port: { type: 'string', default: '9092' },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(usage)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port must be a number from 1 to 65535, not "${values.port}".`)
  const kafka = await startKafka({
    port,
    log: console.error,
    ...(values.data ? { directory: values.data } : {}),
  })
  console.log(kafka.brokers.join(','))
  if (kafka.pid === null) return console.error('These are the brokers of KAFKA_BROKERS; nothing was started.')
  const asked = await new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  console.error(`${asked}: stopping Kafka …`)
  await kafka.stop()
}

main().catch((reason: Error) => {
  console.error(reason.message)
  process.exitCode = 1
})
