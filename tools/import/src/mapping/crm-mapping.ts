import { z } from 'zod'
import { column, corrections, timeFormat } from './pieces'

const segment = z.enum(['SMALL', 'MID_MARKET', 'ENTERPRISE'])

/** What the files of a CRM export mean; kept in `mappings/crm.json`. */
export const crmMapping = z.strictObject({
  /** What the graph calls the CRM in external references. */
  system: z.string().min(1),
  dates: z.strictObject({ format: timeFormat }),
  money: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code like USD'),
    /** How many minor units one unit of the export has. */
    minorUnits: z.int().positive(),
  }),
  accounts: z.strictObject({
    file: z.string(),
    columns: z.strictObject({
      ...{
        name: column,
        industry: column,
        region: column,
        parent: column,
        revenue: column,
        employees: column,
      },
    }),
    corrections: z.strictObject({ industry: corrections, region: corrections }),
    /** The first whose revenue or number of employees is reached; the last has to take everybody. */
    segments: z
      .array(z.strictObject({ segment, revenueFrom: z.number(), employeesFrom: z.number() }))
      .min(1)
      .refine((all) => all.at(-1)!.revenueFrom <= 0, 'must end with a segment for everybody: revenueFrom 0'),
  }),
  products: z.strictObject({
    file: z.string(),
    columns: z.strictObject({ name: column, series: column, listPrice: column }),
  }),
  sellers: z.strictObject({
    file: z.string(),
    columns: z.strictObject({ name: column, manager: column, office: column }),
    department: z.enum(['SALES']),
  }),
  opportunities: z.strictObject({
    file: z.string(),
    columns: z.strictObject({
      ...{ id: column, account: column, seller: column, product: column, stage: column },
      ...{ engagedOn: column, closedOn: column, value: column },
    }),
    corrections: z.strictObject({ product: corrections }),
    stages: z.record(z.string(), z.enum(['PROSPECTING', 'ENGAGING', 'WON', 'LOST'])),
    /** The export does not tell kinds apart. */
    kind: z.enum(['NEW', 'EXPANSION', 'RENEWAL']),
  }),
})

export type CrmMapping = z.infer<typeof crmMapping>
