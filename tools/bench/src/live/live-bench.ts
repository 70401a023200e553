import { setTimeout as pause } from 'node:timers/promises'
import { startStack } from '@customer-graph/tools-stack'
import { kafkaMissing } from '../events/bench-kafka'
import { stoppingAll } from '../events/stopping-all'
import { cpuMsOf } from '../gateway/cpu'
import { type Asked, type Bench, type Figure, type Outcome, useOf } from '../measure'
import { startAudience } from './audience'
import { changingCustomers, customers } from './changes'
import { liveHeapOf, readableHeap } from './live-heap'
import { inAll, type ToldInAll } from './told.rules'
import { dueTo, watchesOf } from './watches.rules'

const clients = 500
const rate = 20
const by = 'live updates'
const mebibyte = 1024 ** 2

export const liveBench = (bus: 'embedded' | 'kafka'): Bench => ({
  name: bus,
  title: bus === 'kafka' ? 'On Kafka' : 'On the embedded log',
  how: `A whole stack; ${clients} clients with a connection each, half by server-sent events and half by WebSocket, with the tokens of five departments. Nine in ten watch one of ${customers} customers, the others all of them. Contacts are added through the gateway at ${rate} a second, at planned times, and every push shows the customer as two departments know it. A push is counted from when its change was committed (the time in the event, which is taken just before) to its receipt by the client. Memory is the gateway's heap after its garbage was collected: before, after as many clients had come and gone once; with all clients, at the end of the load; and after they left.`,
  run: (asked) => stoppingAll((undo) => measure(bus, asked, undo)),
})

async function measure(
  bus: 'embedded' | 'kafka',
  { quick, tell, signal }: Asked,
  undo: (() => Promise<unknown>)[],
): Promise<Outcome> {
  const missing = bus === 'kafka' ? kafkaMissing() : null
  if (missing !== null) return { figures: [], answers: { same: true, compared: 'nothing' }, notes: [missing] }
  const heap = await readableHeap()
  tell('starting a stack')
  const stack = await startStack({
    empty: true,
    kafka: bus === 'kafka',
    environment: { NODE_OPTIONS: heap.option },
  })
  undo.push(stack.stop)
  const gateway = stack.pidOf('gateway')
  const heapNow = async () => (await liveHeapOf(gateway, heap.port)) / mebibyte
  const changing = await changingCustomers(stack)
  const audience = await startAudience(stack, signal)
  undo.push(audience.stop)
  const watches = watchesOf(clients, changing.customerIds)

  tell('clients come and go once, to warm up')
  await audience.open(watches)
  await changing.change({ rate, seconds: 5 })
  await pause(2_000, undefined, { signal })
  await audience.leave()
  await audience.told()
  const before = await heapNow()

  const seconds = quick ? 10 : 60
  tell(`${clients} clients, ${rate} changes a second for ${seconds} s`)
  await audience.open(watches)
  const began = { cpu: cpuMsOf(gateway), at: performance.now() }
  const { made, failed } = await changing.change({ rate, seconds })
  const corePercent = ((cpuMsOf(gateway) - began.cpu) / (performance.now() - began.at)) * 100
  await pause(3_000, undefined, { signal })
  const told = inAll(await audience.told(), dueTo(watches, made))
  const during = await heapNow()
  await audience.leave()
  await pause(2_000, undefined, { signal }) // the last answers are shared for a second
  const after = await heapNow()

  const residentMiB = (useOf(gateway)?.residentBytes ?? NaN) / mebibyte
  return {
    figures: figuresOf(told, { corePercent, residentMiB, before, during, after }),
    answers: {
      same: failed + told.lost + told.repeated + told.errors.length === 0,
      compared:
        [
          failed && `${failed} changes failed`,
          told.lost && `${told.lost} pushes were lost`,
          told.repeated && `${told.repeated} were repeated`,
          ...new Set(told.errors),
        ]
          .filter(Boolean)
          .join('; ') || 'every client was told of every change once, or how many were left out',
    },
  }
}

interface Use {
  readonly corePercent: number
  readonly residentMiB: number
  /** The heap, in MiB. */
  readonly before: number
  readonly during: number
  readonly after: number
}

const figuresOf = (told: ToldInAll, { corePercent, residentMiB, before, during, after }: Use): Figure[] => [
  { what: 'from commit to client, p50', value: told.p50, unit: 'ms', note: `${told.pushes} pushes` },
  {
    what: 'from commit to client, p99',
    value: told.p99,
    unit: 'ms',
    target: { most: 1_000, by },
    note: `the slowest ${told.most.toFixed(0)} ms`,
  },
  { what: 'left out', value: told.leftOut, unit: 'activities' },
  {
    what: 'processor of the gateway',
    value: corePercent,
    unit: '% of a core',
    note: 'the changes themselves included',
  },
  { what: 'heap before', value: before, unit: 'MiB' },
  {
    what: 'heap with all clients',
    value: during,
    unit: 'MiB',
    note: `${(((during - before) * 1024) / clients).toFixed(0)} KiB for each; ${residentMiB.toFixed(0)} MiB resident`,
  },
  {
    what: 'heap after they left, beyond that before',
    value: after - before,
    unit: 'MiB',
    target: { most: 5, by },
  },
]
