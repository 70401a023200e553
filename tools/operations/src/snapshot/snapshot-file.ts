import { z } from 'zod'

/**
 * A snapshot is one gzipped text: a line of JSON that says what it is, for each table a line `{"table": …}`, its rows as
 * PostgreSQL's COPY writes them and a line `\.`, and at last a line that counts the rows. Without that line it was cut off.
 */
export const snapshotFormat = 1

/** Ends the rows of a table; COPY writes no such line by itself. */
export const endOfRows = '\\.'

export const snapshotHeader = z.object({
  customerGraphSnapshot: z.literal(snapshotFormat),
  department: z.string(),
  /** By the clock of the database. */
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.record(z.string(), z.number().nullable()),
})

export type SnapshotHeader = z.infer<typeof snapshotHeader>

export const tableLine = z.object({ table: z.string() })
export const lastLine = z.object({ rows: z.record(z.string(), z.number()) })

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

export const total = (rows: RowCounts): number => Object.values(rows).reduce((sum, count) => sum + count, 0)
