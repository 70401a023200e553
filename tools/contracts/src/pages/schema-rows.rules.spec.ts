import { z } from 'zod'
import { contract, fields } from '../compatibility/for-tests'
import { jsonSchemaOf } from '../json-schema'
import { schemaRows } from './schema-rows.rules'

test('a schema is shown as people read it, with what is inside an object below it', () => {
  const choice = z.union([z.strictObject({ known: z.string() }), z.strictObject({ all: z.string() })])
  const shape = { ...fields, rule: choice, title: fields.title.describe('What it is called.') }
  const rows = schemaRows(jsonSchemaOf(contract(shape)))
  const lines = rows.map(({ field, type, required }) => `${field}: ${type}${required ? '' : ' (optional)'}`)
  expect(lines).toEqual([
    'dealId: uuid',
    'kind: `new`, `expansion`, `renewal`',
    'stage: key; so far `prospecting`, `engaging`',
    'remark: words, at most 500',
    'title: string, at least 1, at most 200',
    'reason: string or null',
    'note: string (optional)',
    'rounds: integer, ≥ 1',
    'share: number, > 0, < 1',
    'closedAt: instant',
    'dueOn: date or null',
    'won: boolean',
    'version: `1`',
    'money: object',
    'money.amountMinor: integer',
    'money.currency: string, `^[A-Z]{3}$`',
    'goals: list of string, at least 1',
    'contacts: list of object',
    'contacts[].contactId: uuid',
    'contacts[].role: string or null',
    'packet: object or null',
    'packet.text: string',
    'source: one of 2 shapes, see the schema',
    'counts: object of integer by name',
    'match: object, closed to new fields',
    'match.segment: string (optional)',
    'rule: one of 2 closed shapes, see the schema',
  ])
  expect(rows[4]?.description).toBe('What it is called.')
})
