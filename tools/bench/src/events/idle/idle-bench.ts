import { type StartedStack, startStack } from '@customer-graph/tools-stack'
import { setTimeout as pause } from 'node:timers/promises'
import { type Asked, type Bench, type Figure, type Outcome } from '../../measure'
import { kafkaMissing } from '../bench-kafka'
import { stoppingAll } from '../stopping-all'
import { type IdleUse, type Watched, watchProcesses } from './watch-processes'

/** Seconds to settle, in which Node clears up what starting left, and to watch. Memory is judged by the long run alone: a short one sees the heap warm up. */
const spans = {
  quick: { settle: 5, watch: 15 },
  usual: { settle: 60, watch: 60 },
  long: { settle: 180, watch: 600 },
}

export const idleBench: Bench = {
  name: 'idle',
  title: 'What an idle stack uses',
  how: 'Two whole stacks with the seed story, one on the embedded log and one on Kafka, stand beside each other and nobody asks them anything. The figure is the processor time of each process over the span, in percent of one core. Services and the gateway have a target; PostgreSQL (all its processes), the broker and the process that supervises the stack have none.',
  run: (asked) => stoppingAll((undo) => measureAll(asked, undo)),
}

async function measureAll(
  { quick, long, tell, signal }: Asked,
  undo: (() => Promise<unknown>)[],
): Promise<Outcome> {
  const { settle, watch } = spans[long ? 'long' : quick ? 'quick' : 'usual']
  const missing = kafkaMissing()
  const stacks: StartedStack[] = []
  for (const kafka of missing === null ? [false, true] : [false]) {
    signal.throwIfAborted()
    tell(`starting a stack ${kafka ? 'on Kafka' : 'on the embedded log'}`)
    const stack = await startStack({ kafka })
    undo.push(stack.stop)
    stacks.push(stack)
  }
  const watched = stacks.flatMap(processesOf)
  tell(`idle for ${settle} s to settle and ${watch} s to be watched`)
  await pause(settle * 1_000, undefined, { signal })
  const uses = await watchProcesses(watched, { seconds: watch, signal })
  return {
    figures: uses.flatMap((use) => figuresOf(use, long)),
    answers: { same: uses.every(({ lived }) => lived), compared: 'every process lived all the time' },
    notes: [
      ...(long ? [] : ['How memory climbs is measured by `--long`, over ten minutes.']),
      ...(missing === null ? [] : [missing]),
    ],
  }
}

function processesOf(stack: StartedStack): Watched[] {
  const services = ['gateway', ...stack.services.map(({ name }) => name)]
  const servers = ['postgresql', ...(stack.eventBus === 'kafka' ? ['kafka'] : [])]
  return [...services, ...servers].map((name) => ({
    name: `${stack.eventBus}, ${name}`,
    pid: stack.pidOf(name),
  }))
}

function figuresOf({ name, corePercent, residentMiB, climb }: IdleUse, long: boolean): Figure[] {
  const isService = !/, (postgresql|kafka)$/.test(name)
  const target = (most: number) => (isService ? { target: { most, by: 'I15' } } : {})
  const processor = {
    what: name,
    value: corePercent,
    unit: '% of a core',
    note: `${residentMiB.toFixed(0)} MiB`,
    ...target(1),
  }
  const memory = { what: `${name}, memory`, value: climb, unit: 'MiB in 10 min', ...target(1) }
  return long ? [processor, memory] : [processor]
}
