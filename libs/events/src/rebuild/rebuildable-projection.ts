import { type Project } from '../consumer/reaction'

/** A table that one projection alone writes to. */
export interface ProjectedTable {
  readonly name: string
  /** Columns that do not follow from the events, like when a row was written: taken over from the live row, not compared. */
  readonly kept?: readonly string[]
}

/**
 * A projecting consumer that can be built anew from the topics. Whatever `project` writes stands in `tables` and follows
 * from the events, whichever department's come first. It names its tables without a schema. The tables have a primary key
 * and stand alone: no foreign key, trigger, view or sequence hangs on them.
 */
export interface RebuildableProjection {
  /** The live consumer's. */
  readonly group: string
  readonly topics: readonly string[]
  readonly project: Project
  readonly tables: readonly ProjectedTable[]
}
