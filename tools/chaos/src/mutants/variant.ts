import { type EventBus, type RecordHandler } from '@customer-graph/events'
import { setTimeout as pause } from 'node:timers/promises'
import { type MutantName } from './mutants'
import { varyStatements } from './vary-statements'
import { wrongStatements } from './wrong-statements'

/** Where the processes of the rig can be wrong. Without a mutant nothing is. */
export interface Variant {
  bus(bus: EventBus): EventBus
  readonly relayPollMs: number | undefined
  readonly wakesRelay: boolean
  beforeCommit(bus: EventBus): Promise<unknown>
  poison(): Error
  readonly stopsAtOnce: boolean
}

const right: Variant = {
  bus: (bus) => bus,
  relayPollMs: undefined,
  wakesRelay: true,
  beforeCommit: async () => undefined,
  poison: () => new Error('This event is poison.'),
  stopsAtOnce: false,
}

const wrong: Partial<Record<MutantName, Partial<Variant>>> = {
  'offsets-first': { bus: (bus) => handling(trustingOffsets(bus), offsetsFirst) },
  // A process may die after its commit and before its offsets are kept; here that moment lasts.
  'no-inbox': {
    bus: (bus) => handling(bus, (handler) => (records) => handler(records).then(() => pause(1_500))),
  },
  'not-woken': { wakesRelay: false, relayPollMs: 60_000 },
  'late-take-over': { relayPollMs: 60_000 },
  'broker-in-write': {
    beforeCommit: (bus) => bus.publish('asked.events', [{ key: 'asked', headers: {}, value: null }]),
  },
  'poison-stops-all': { poison: () => Object.assign(new Error('away'), { code: 'ECONNREFUSED' }) },
  'stops-at-once': { stopsAtOnce: true },
}

/** The process as it should be, or as the mutant is. Statements of a mutant are varied from now on. */
export function variantOf(mutant: MutantName | undefined, database: string): Variant {
  if (mutant === undefined) return right
  const vary = wrongStatements[mutant]?.(database)
  if (vary) varyStatements(vary)
  return { ...right, ...wrong[mutant] }
}

/** Consumers go on where the broker says that they were, whatever their own database knows of it. */
const trustingOffsets = (bus: EventBus): EventBus => ({
  ...bus,
  subscribe: ({ from: _ownPlace, ...options }) => bus.subscribe(options),
})

const handling = (bus: EventBus, around: (handler: RecordHandler) => RecordHandler): EventBus => ({
  ...bus,
  subscribe: (options) => bus.subscribe({ ...options, handler: around(options.handler) }),
})

function offsetsFirst(handler: RecordHandler): RecordHandler {
  let before: Promise<unknown> = Promise.resolve()
  return async (records) => {
    before = before
      .then(() => pause(200))
      .then(() => handler(records))
      .catch(() => undefined)
  }
}
