import { type EventContract, fact } from '@customer-graph/glossary'
import { z } from 'zod'
import { jsonSchemaOf } from '../json-schema'
import { type Revision } from './revision'

/** The published shape that every planted change starts from: one of each thing that a contract may hold. */
export const fields = {
  dealId: z.uuid(),
  kind: z.enum(['new', 'expansion', 'renewal']),
  stage: fact.keyOf(['prospecting', 'engaging']),
  remark: fact.words(500),
  title: z.string().min(1).max(200),
  reason: z.string().nullable(),
  note: z.string().optional(),
  rounds: z.int().min(1),
  share: z.number().gt(0).lt(1),
  closedAt: z.iso.datetime(),
  dueOn: z.iso.date().nullable(),
  won: z.boolean(),
  version: z.literal(1),
  money: z.object({ amountMinor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  goals: z.array(z.string()).min(1),
  contacts: z.array(z.object({ contactId: z.uuid(), role: z.string().nullable() })),
  packet: z.object({ text: z.string() }).nullable(),
  source: z.union([
    z.object({ by: z.literal('person'), personId: z.uuid() }),
    z.object({ by: z.literal('import'), file: z.string() }),
  ]),
  counts: z.record(z.string(), z.int()),
  match: z.strictObject({ segment: z.string().optional() }),
}

const id = '019a9f10-0000-7000-8000-000000000010'
export const example = {
  dealId: id,
  kind: 'new',
  stage: 'engaging',
  remark: 'Wants to see it first.',
  title: 'A deal',
  reason: null,
  rounds: 1,
  share: 0.5,
  closedAt: '2026-11-20T15:30:00.000Z',
  dueOn: '2026-12-01',
  won: true,
  version: 1,
  money: { amountMinor: 100, currency: 'EUR' },
  goals: ['grow'],
  contacts: [{ contactId: id, role: null }],
  packet: { text: 'x' },
  source: { by: 'person', personId: id },
  counts: { calls: 3 },
  match: {},
}

/** A contract of the given shape; the example is the one above with `more`. */
export const contract = (
  shape: z.ZodRawShape,
  more: object = {},
  type = 'sales.deal-won.v1',
): EventContract<unknown> => ({
  type,
  describes: 'A deal was won.',
  schema: z.object(shape),
  example: { ...example, ...more },
  concerns: () => [],
  headline: () => 'A deal was won',
  hidden: null,
})

/** What publishing a contract leaves behind. */
export const revisionOf = (of: EventContract<unknown>): Revision => ({
  type: of.type,
  schema: jsonSchemaOf(of),
  example: of.example,
})

/** All fields but those named. */
export const without = (...names: (keyof typeof fields)[]): z.ZodRawShape =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as keyof typeof fields)))
