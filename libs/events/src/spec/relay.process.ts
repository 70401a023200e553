import { connectEmbeddedBus } from '../bus/embedded/connect-embedded-bus'
import { startRelay } from '../relay/start-relay'
import { silentLog } from '../silent-log'

/** A relay in a process of its own, to be stopped and killed: `relay.process.ts <sales database> <event log>`. */
async function main([connectionString = '', url = '']: string[]): Promise<void> {
  const bus = await connectEmbeddedBus({ url, log: silentLog })
  const relay = startRelay({ connectionString, department: 'sales', bus, log: silentLog })
  setInterval(() => process.stdout.write(`${relay.owned}\n`), 50)
}

void main(process.argv.slice(2))
