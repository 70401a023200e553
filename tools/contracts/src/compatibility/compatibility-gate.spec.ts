import { type EventContract, fact } from '@customer-graph/glossary'
import { z } from 'zod'
import { breakingChanges, refusal } from './compatibility-gate'
import { contract, example, fields, revisionOf, without } from './for-tests'
import { jsonSchemaOf } from '../json-schema'

const published = contract(fields)
const changed = (change: z.ZodRawShape, more?: object) => [contract({ ...fields, ...change }, more)]
const role = { contactId: z.uuid(), role: z.string().nullable() }
const [byPerson, byImport] = fields.source.options

type Planted = [what: string, next: EventContract<unknown>[], said: string]

const breaking: Planted[] = [
  ['an event is removed', [], 'was removed or renamed'],
  ['an event is renamed', [contract(fields, {}, 'sales.deal-closed.v1')], 'was removed or renamed'],
  [
    'a new major takes the place of the old one',
    [contract(fields, {}, 'sales.deal-won.v2')],
    'was removed or renamed',
  ],
  ['a field is removed', [contract(without('won'))], 'won was removed or renamed'],
  [
    'a field is renamed',
    [contract({ ...without('reason'), because: z.string().nullable() }, { because: null })],
    'reason was removed',
  ],
  ['an optional field is removed', [contract(without('note'))], 'note was removed'],
  ['a new field is required', changed({ owner: z.string() }, { owner: 'x' }), 'owner is new and required'],
  [
    'an optional field becomes required',
    changed({ note: z.string() }, { note: 'x' }),
    'note is now required',
  ],
  [
    'a required field becomes optional',
    changed({ title: fields.title.optional() }),
    'title may now be left out',
  ],
  ['a field may be null from now on', changed({ won: z.boolean().nullable() }), 'won may now be null'],
  [
    'a field may not be null any more',
    changed({ reason: z.string() }, { reason: 'x' }),
    'reason may no longer be null',
  ],
  [
    'an enum loses a value',
    changed({ kind: z.enum(['new', 'expansion']) }),
    'kind may no longer be "renewal"',
  ],
  [
    'an enum gets a value',
    changed({ kind: z.enum([...fields.kind.options, 'trial']) }),
    'kind may now be "trial"',
  ],
  ['an enum takes the place of free text', changed({ title: z.enum(['A deal']) }), 'the values of title'],
  ['a key becomes any text', changed({ stage: fact.words(500) }), 'pattern of stage'],
  ['a key becomes a list that cannot grow', changed({ stage: z.enum(['engaging']) }), 'the values of stage'],
  ['words may be longer', changed({ remark: fact.words(1000) }), 'maxLength of remark'],
  ['words become a key', changed({ remark: fact.key }, { remark: 'later' }), 'pattern of remark'],
  ['a constant changes', changed({ version: z.literal(2) }, { version: 2 }), 'version may no longer be 1'],
  [
    'a number becomes text',
    changed({ rounds: z.string() }, { rounds: '1' }),
    'rounds may no longer be integer',
  ],
  [
    'an integer becomes any number',
    changed({ rounds: z.number().min(1) }),
    'rounds may no longer be integer',
  ],
  [
    'a value becomes a list',
    changed({ title: z.array(z.string()) }, { title: ['x'] }),
    'title may no longer be string',
  ],
  ['a lower limit rises', changed({ rounds: z.int().min(2) }, { rounds: 2 }), 'minimum of rounds'],
  ['a lower limit falls', changed({ rounds: z.int().min(0) }), 'minimum of rounds'],
  ['an upper limit is set', changed({ rounds: z.int().min(1).max(9) }), 'maximum of rounds'],
  ['an exclusive limit moves', changed({ share: z.number().gt(0.1).lt(1) }), 'exclusiveMinimum of share'],
  ['a text must be shorter', changed({ title: z.string().min(1).max(100) }), 'maxLength of title'],
  ['a text may be empty', changed({ title: z.string().max(200) }), 'minLength of title'],
  ['a list may be empty', changed({ goals: z.array(z.string()) }), 'minItems of goals'],
  ['a format is demanded', changed({ note: z.email().optional() }), 'format of note'],
  ['a format is dropped', changed({ dealId: z.string() }), 'format of dealId'],
  [
    'a date becomes an instant',
    changed({ dueOn: z.iso.datetime().nullable() }, { dueOn: null }),
    'format of dueOn',
  ],
  ['an instant may carry an offset', changed({ closedAt: z.iso.datetime({ offset: true }) }), 'closedAt'],
  [
    'a pattern is tightened',
    changed({ money: fields.money.extend({ currency: z.string().regex(/^(EUR|USD)$/) }) }),
    'pattern of money.currency',
  ],
  [
    'a nested field is removed',
    changed({ money: fields.money.omit({ currency: true }) }),
    'money.currency was removed',
  ],
  [
    'a field in a list is renamed',
    changed({ contacts: z.array(z.object({ id: z.uuid(), role: role.role })) }, { contacts: [] }),
    'contacts[].contactId was removed',
  ],
  [
    'a field in a nullable object is removed',
    changed({ packet: z.object({}).nullable() }),
    'packet.text was removed',
  ],
  ['an open object is closed', changed({ money: z.strictObject(fields.money.shape) }), 'what money may hold'],
  [
    'a closed object gets a field',
    changed({ match: fields.match.extend({ plan: z.string().optional() }) }),
    'match.plan is new in an object that is closed',
  ],
  ['a way of a union goes', changed({ source: byPerson }), 'source may no longer be object'],
  [
    'a way of a union comes',
    changed({ source: z.union([byPerson, byImport, z.object({ by: z.literal('clock') })]) }),
    'source may now be object',
  ],
  [
    'the values of a record change',
    changed({ counts: z.record(z.string(), z.string()) }, { counts: {} }),
    'counts.* may no longer be integer',
  ],
  ['a record becomes an object', changed({ counts: z.object({ calls: z.int() }) }), 'what counts may hold'],
  [
    'a default makes a field optional',
    changed({ title: fields.title.default('none') }),
    'title may now be left out',
  ],
]

const safe: [what: string, next: EventContract<unknown>[]][] = [
  ['nothing changes', [contract(fields)]],
  ['an optional text is added', changed({ region: z.string().optional() }, { region: 'Rome' })],
  ['an optional field is added and left out', changed({ region: z.string().optional() })],
  [
    'an optional field is added that may be null',
    changed({ region: z.string().nullish() }, { region: null }),
  ],
  ['an optional enum is added', changed({ plan: z.enum(['gold', 'silver']).optional() }, { plan: 'gold' })],
  [
    'an optional field with limits is added',
    changed({ seats: z.int().min(1).max(9).optional() }, { seats: 3 }),
  ],
  [
    'an optional object is added',
    changed({ terms: z.object({ months: z.int() }).optional() }, { terms: { months: 12 } }),
  ],
  ['an optional list is added', changed({ tags: z.array(z.string()).optional() }, { tags: ['a'] })],
  [
    'an optional record is added',
    changed({ labels: z.record(z.string(), z.string()).optional() }, { labels: { a: 'b' } }),
  ],
  [
    'a nested object gets an optional field',
    changed({ money: fields.money.extend({ net: z.boolean().optional() }) }),
  ],
  [
    'the objects of a list get an optional field',
    changed({ contacts: z.array(z.object({ ...role, since: z.iso.date().optional() })) }),
  ],
  [
    'a nullable object gets an optional field',
    changed({ packet: z.object({ text: z.string(), pages: z.int().optional() }).nullable() }),
  ],
  [
    'a way of a union gets an optional field',
    changed({ source: z.union([byPerson.extend({ team: z.string().optional() }), byImport]) }),
  ],
  ['a vocabulary gets a word', changed({ stage: fact.keyOf(['engaging', 'pilot']) }, { stage: 'pilot' })],
  ['a vocabulary loses a word that is no longer in force', changed({ stage: fact.keyOf(['engaging']) })],
  ['a vocabulary is no longer listed', changed({ stage: fact.key })],
  ['an optional key is added', changed({ channel: fact.keyOf(['phone']).optional() }, { channel: 'phone' })],
  ['optional words are added', changed({ aside: fact.words(100).optional() }, { aside: 'x' })],
  ['the order of the fields changes', [contract(Object.fromEntries(Object.entries(fields).reverse()))]],
  ['the order of an enum changes', changed({ kind: z.enum(['renewal', 'new', 'expansion']) })],
  ['the order of a union changes', changed({ source: z.union([byImport, byPerson]) })],
  ['a nullable is written as a union', changed({ reason: z.union([z.null(), z.string()]) })],
  ['a constant is written as an enum', changed({ version: z.literal([1]) })],
  [
    'a field is explained',
    changed({ title: fields.title.describe('What it is called.').meta({ examples: ['x'] }) }),
  ],
  ['the event is described in other words', [{ ...published, describes: 'A deal came in.' }]],
  ['the example changes', [contract(fields, { kind: 'renewal', note: 'again', packet: null })]],
  ['the shape gets a name of its own', changed({ money: fields.money.meta({ id: 'Money' }) })],
  ['another event is added', [contract(fields), contract(fields, {}, 'sales.deal-lost.v1')]],
  [
    'a new major is published beside the old one',
    [contract(fields), contract(without('reason'), {}, 'sales.deal-won.v2')],
  ],
]

test('at least twenty changes of each kind are planted', () => {
  expect(breaking.length).toBeGreaterThanOrEqual(20)
  expect(safe.length).toBeGreaterThanOrEqual(20)
})

test.each(breaking)('it is a breaking change when %s', (_what, next, said) => {
  expect(breakingChanges([revisionOf(published)], next)).toContainEqual(expect.stringContaining(said))
})

test.each(safe)('it is safe when %s', (_what, next) => {
  for (const { schema, example } of next) schema.parse(example)
  expect(breakingChanges([revisionOf(published)], next)).toEqual([])
})

test('every revision counts, not only the last one', () => {
  const second = changed({ region: z.string().optional() })
  const third = changed({ region: z.int().optional() })
  const revisions = [published, ...second].map(revisionOf)
  expect(breakingChanges(revisions.slice(0, 1), third)).toEqual([])
  expect(breakingChanges(revisions, third)).toEqual([
    'sales.deal-won.v1: region may no longer be string.',
    'sales.deal-won.v1: region may now be integer, which a consumer of before refuses.',
  ])
})

test('fixtures are parsed, also where the schemas look alike', () => {
  const fixture = { ...revisionOf(published), example: { ...example, closedAt: '2026-11-20T15:30:00+01:00' } }
  expect(breakingChanges([fixture], [published])).toEqual([
    expect.stringContaining('an example that was published no longer parses (closedAt:'),
  ])
})

test('an older consumer tolerates what a newer producer adds', () => {
  const [next] = changed({ region: z.string().optional() }, { region: 'Rome' })
  expect(published.schema.parse(next!.example)).toEqual(example)
  expect(refusal(jsonSchemaOf(published), next!.example)).toBeNull()
})

test('schemas that refer to themselves are compared to the end', () => {
  const tree = (leaf: z.ZodType): z.ZodType => {
    const node: z.ZodType = z.lazy(() => z.union([z.object({ all: z.array(node) }), z.object({ leaf })]))
    return node
  }
  const rule = (leaf: z.ZodType) => ({ ...contract({ rule: tree(leaf) }), example: { rule: { leaf: 'x' } } })
  expect(breakingChanges([revisionOf(rule(z.string()))], [rule(z.string())])).toEqual([])
  expect(breakingChanges([revisionOf(rule(z.string()))], [rule(z.string().max(9))])).toContainEqual(
    expect.stringContaining('maxLength of rule.leaf'),
  )
})
