import { type BusConfig } from '@customer-graph/events'

/** What a process of the bench is started with. */
export interface Place {
  /** Its department's database. */
  readonly database: string
  readonly bus: BusConfig
}

/** A load, and which number its first event has. */
export interface Load {
  readonly rate: number
  readonly seconds: number
  readonly from: number
}

/** What became of a load, in its order, in ms of `oneClock`. A write that failed has no commit. */
export interface Written {
  readonly planned: readonly number[]
  readonly committed: readonly (number | null)[]
}

/** When each event had taken effect, by its number; one that took effect twice is there twice. */
export type Effects = readonly (readonly [number, number])[]
