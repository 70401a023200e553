import { createTestDatabase, untilPasses } from '@customer-graph/testing'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { connectEmbeddedBus } from '../bus/embedded/connect-embedded-bus'
import { type EventBus } from '../bus/event-bus'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { silentLog } from '../silent-log'
import { note, openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'

let sales: DepartmentUnderTest
let log: { url: string; drop(): Promise<void> }
let bus: EventBus
const processes: ChildProcess[] = []

beforeAll(async () => {
  sales = await openDepartment('sales')
  log = await createTestDatabase()
  bus = await connectEmbeddedBus({ url: log.url, log: silentLog })
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  await bus.close()
  await sales.close()
  await log.drop()
})

function startProcess() {
  const script = join(__dirname, '../spec/relay.process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, sales.url, log.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  const relay = { child, owned: 0 }
  child.stdout.on('data', (text: Buffer) => (relay.owned = Number(text.toString().trim().split('\n').at(-1))))
  return relay
}

/** The sequences of a stream in the order of the topic, and each one's first delivery alone. */
async function published(stream: string) {
  const sequences: number[] = []
  await bus.replay({
    topic: 'sales.events',
    from: 'start',
    handler: async (records) =>
      void sequences.push(
        ...records.filter(({ key }) => key === stream).map(({ headers }) => Number(headers.ce_sequence)),
      ),
  })
  return { sequences, firsts: [...new Set(sequences)] }
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** I6: within 6 s. The margin is for a machine under test. */
const soon = 12_000

test('when a relay is stopped or killed another takes its buckets over, and no stream is torn', async () => {
  const first = startProcess()
  await untilPasses(() => expect(first.owned).toBe(bucketCount))
  await note(sales, 's', ...upTo(5))
  await untilPasses(async () => expect((await published('s')).firsts).toEqual(upTo(5)))

  first.child.kill('SIGSTOP')
  const second = startProcess()
  await note(sales, 's', ...upTo(5))
  const stoppedAt = performance.now()
  await untilPasses(async () => expect((await published('s')).firsts).toEqual(upTo(10)))
  expect(performance.now() - stoppedAt).toBeLessThan(soon)

  first.child.kill('SIGCONT')
  await untilPasses(() => expect(first.owned + second.owned).toBe(bucketCount))
  await untilPasses(() => expect(first.owned).toBe(bucketCount / 2))

  second.child.kill('SIGKILL')
  await note(sales, 's', ...upTo(5))
  const killedAt = performance.now()
  await untilPasses(() => expect(first.owned).toBe(bucketCount))
  expect(performance.now() - killedAt).toBeLessThan(soon)
  await untilPasses(async () => expect((await published('s')).firsts).toEqual(upTo(15)))
}, 60_000)
