import { type DeadlineHandler } from '@customer-graph/clocks'
import { type Copy, type Reaction, type RebuildableProjection } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { type EntitySchema } from 'typeorm'
import { type Log } from '../log'
import { mergeResolvers } from '../merge-resolvers'
import { type Acting } from './acting'

/** A reaction, or what makes reactions that need to know the time. */
export type DeclaredReaction = Reaction | ((clock: Clock) => Reaction | readonly Reaction[])

/**
 * What a noun of a department consists of, declared in the `index.ts` of its folder. A department is the list of its
 * features, and that list stands in its `composition.ts` alone.
 */
export interface Feature {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of tables holds tables of different rows
  readonly tables?: readonly EntitySchema<any>[]
  /** Fields of types; a type may have fields of several features. Result unions and stub entities need none. */
  readonly resolvers?: object
  /** What is done when an event is heard; one consumer, whose group is the department's name, runs those of all features. */
  readonly reactions?: readonly DeclaredReaction[]
  /** What is done when a deadline passes, by its kind. */
  readonly deadlines?: (clock: Clock) => Readonly<Record<string, DeadlineHandler>>
  /** Copies of others' facts, which know the past from the beginning; what reacts to them begins when they are added. */
  readonly copies?: readonly Copy[]
  /** Consumers of whole topics, each with a group of its own, that can be built anew from the topics. */
  readonly projections?: readonly RebuildableProjection[]
  /** Runs once before anything is heard or answered; a service whose start fails does not start. */
  readonly onStart?: (starting: Acting & { readonly log: Log }) => Promise<void>
}

/** Every table that the features own. */
export const tablesOf = (features: readonly Feature[]): EntitySchema[] =>
  features.flatMap(({ tables = [] }) => tables)

/** The resolvers of all features as one. Throws when two of them define the same field. */
export const resolversOf = (features: readonly Feature[]): object =>
  mergeResolvers(...features.map(({ resolvers = {} }) => resolvers))

/** Every reaction of the features, in their order. */
export const reactionsOf = (features: readonly Feature[], clock: Clock): Reaction[] =>
  features
    .flatMap(({ reactions = [] }) => reactions)
    .flatMap((reaction) => (typeof reaction === 'function' ? reaction(clock) : reaction))

/** Every deadline's handler by its kind. Throws when two features handle the same kind, since one would never be called. */
export function deadlinesOf(
  features: readonly Feature[],
  clock: Clock,
): Readonly<Record<string, DeadlineHandler>> {
  const handlers = features.flatMap(({ deadlines }) => Object.entries(deadlines?.(clock) ?? {}))
  const twice = handlers.find(([kind], at) => handlers.findIndex(([other]) => other === kind) !== at)
  if (twice) throw new Error(`The deadline ${twice[0]} has two handlers`)
  return Object.fromEntries(handlers)
}

/** Every copy of the features. Throws when two of them have the same table, since they would share one place. */
export function copiesOf(features: readonly Feature[]): readonly Copy[] {
  const all = features.flatMap(({ copies = [] }) => copies)
  const twice = all.find(({ table }, at) => all.findIndex((other) => other.table === table) !== at)
  if (twice) throw new Error(`The table ${twice.table} is kept by two copies`)
  return all
}

/** Every projection of the features, in their order. */
export const projectionsOf = (features: readonly Feature[]): readonly RebuildableProjection[] =>
  features.flatMap(({ projections = [] }) => projections)
