import { z } from 'zod'
import { isReadable } from '../time/declared-format.rules'

/** The name of a column in the header of a file. */
export const column = z.string().min(1, 'must name a column')

/** Spellings of the source and what they should have been; every other value stands as it is. */
export const corrections = z.record(z.string(), z.string())

export const timeFormat = z
  .string()
  .refine(isReadable, 'must name year, month and day in yyyy MM M dd d HH mm ss SSS, like M/d/yyyy')
