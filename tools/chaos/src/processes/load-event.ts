import { type EventContract } from '@customer-graph/glossary'
import { z } from 'zod'

/** What the load of a run consists of: the `index`-th event of a command. */
export interface Load {
  command: number
  index: number
  /** A consumer of the group that fails must fail at it. */
  poison: boolean
}

export const loadWritten: EventContract<Load> = {
  type: 'sales.load-written.v1',
  describes: 'One of the events of a command was written.',
  schema: z.object({ command: z.number().int(), index: z.number().int(), poison: z.boolean() }),
  example: { command: 1, index: 0, poison: false },
  concerns: () => [],
  headline: () => 'An event of a command was written',
  hidden: null,
}

/** The department that writes, and the one that hears of it. */
export const writing = 'sales'
export const hearing = 'success'
