import { z } from 'zod'
import { column, timeFormat } from './pieces'

const priority = z.enum(['LOW', 'NORMAL', 'HIGH', 'URGENT'])

const kind = z.enum([
  'OPENED',
  'TAKE_IN_CHARGE',
  'CATEGORISE',
  'WAIT',
  'HOLD',
  'RESOLVE',
  'REOPEN',
  'CLOSE',
  'NOTE',
])

/** A name for those whom the log knows by number only; `{id}` is what is left of the value without the given beginning. */
const name = z.string().includes('{id}', { error: 'must have {id} somewhere' })

const listed = z.strictObject({ column, values: z.record(z.string(), z.string()) })

/** What the log of a help desk means; kept in `mappings/helpdesk.json`. */
export const helpdeskMapping = z.strictObject({
  /** What the graph calls the help desk in external references. */
  system: z.string().min(1),
  times: z.strictObject({ format: timeFormat }),
  columns: z.strictObject({ case: column, activity: column, agent: column, at: column, customer: column }),
  customers: z.strictObject({
    name,
    without: z.string(),
    /** The log does not say how large a customer is. */
    segment: z.enum(['SMALL', 'MID_MARKET', 'ENTERPRISE']),
  }),
  agents: z.strictObject({ name, without: z.string(), department: z.enum(['SUPPORT']) }),
  /** What is known of a ticket as a whole; its last event counts. Values that are not listed are rejected. */
  heading: z.strictObject({
    priority: z.strictObject({ column, values: z.record(z.string(), priority) }),
    category: listed,
    plan: listed,
    team: listed,
    product: z.strictObject({ column }),
  }),
  /** Every activity of the log; one that is not listed is rejected together with its ticket. */
  activities: z.record(z.string(), z.strictObject({ kind, text: z.string().optional() })),
  /** The file that says which customers are customers of another system as well. */
  map: z.strictObject({ columns: z.strictObject({ customer: column, account: column }), system: z.string() }),
})

export type HelpdeskMapping = z.infer<typeof helpdeskMapping>
