import { type BusConfig } from '@customer-graph/events'
import {
  address,
  kafkaConnection,
  kafkaMismatches,
  kafkaVariables,
  wholeNumber,
} from '@customer-graph/subgraph'
import { z } from 'zod'
import { type HubLimits } from './activity-hub'
import { liveClient } from './follower-groups'

/** Where a gateway hears what happens, and how many may listen. */
export interface LiveSettings {
  readonly bus: BusConfig
  readonly hub: HubLimits
}

const exampleLog = 'postgres://event_log:password@127.0.0.1:5432/event_log'

/** The environment variables of live updates. */
export const liveVariables = {
  EVENT_BUS: z.enum(['off', 'embedded', 'kafka'], 'must be off, embedded or kafka').default('off'),
  EVENT_LOG_URL: address(/^postgres(ql)?$/, exampleLog).optional(),
  ...kafkaVariables,
  MAX_LIVE_SUBSCRIPTIONS: wholeNumber(1, 1_000_000).default(2_000),
  MAX_LIVE_SUBSCRIPTIONS_EACH: wholeNumber(1, 1_000_000).default(100),
  MAX_LIVE_WAITING: wholeNumber(1, 10_000).default(100),
}

type Variables = z.output<z.ZodObject<typeof liveVariables>>

/** What is wrong with the variables together: each with what it must be. */
export function liveMismatches(v: Variables, production: boolean): (readonly [string, string])[] {
  if (v.EVENT_BUS === 'kafka') return kafkaMismatches(v, production)
  return v.EVENT_BUS === 'embedded' && !v.EVENT_LOG_URL
    ? [['EVENT_LOG_URL', `must be the URL of the event log when EVENT_BUS is embedded, like ${exampleLog}`]]
    : []
}

/** Undefined when live updates are off. To be called once nothing is wrong with the variables. */
export function liveSettings(v: Variables): LiveSettings | undefined {
  if (v.EVENT_BUS === 'off') return undefined
  return {
    bus:
      v.EVENT_BUS === 'kafka'
        ? { kind: 'kafka', clientId: liveClient, ...kafkaConnection(v) }
        : { kind: 'embedded', url: v.EVENT_LOG_URL! },
    hub: {
      listeners: v.MAX_LIVE_SUBSCRIPTIONS,
      listenersEach: v.MAX_LIVE_SUBSCRIPTIONS_EACH,
      waiting: v.MAX_LIVE_WAITING,
    },
  }
}
