import { scanService } from './scan-service'

const scan = (files: Record<string, string>) => scanService(new Map(Object.entries(files)))
const events = `import { when } from '@customer-graph/events'`
const sales = `import { dealWon as won, salesClock, type HandoffPacket } from '@customer-graph/contracts-sales'`
const from = '@customer-graph/contracts-sales'

test('a reaction is found by what it reacts to, also inside a function and under another name', () => {
  const found = scan({
    'when-deal-won.ts': `${events}\n${sales}\nexport const whenDealWon = (clock: Clock) => when(won, async () => {})
      export const whenBreached = when(salesClock.breached, async () => {})`,
    'composition.ts': `import { whenDealWon, whenBreached } from './when-deal-won'`,
  })
  expect(found.reactsTo).toEqual([
    { module: from, name: 'dealWon' },
    { module: from, name: 'salesClock.breached' },
  ])
})

test('what a platform library reacts to is found by the contracts that it is handed', () => {
  const found = scan({
    'index.ts': `import { agreementReactions } from '@customer-graph/clocks'
      import { calendarSet, personAdded } from '@customer-graph/contracts-operating-model'
      export const reactions = () => [...agreementReactions({ calendarSet, other: personAdded }, null)]`,
    'composition.ts': `import { reactions } from './reactions'`,
  })
  expect(found.reactsTo.map(({ name }) => name)).toEqual(['calendarSet', 'personAdded'])
})

test('a projection reads whole topics', () => {
  const found = scan({
    'project.ts': `export const facts = { group: 'facts', topics: [topicOf('sales'), topicOf('support')], project }
      export const timeline = { group: 'timeline', topics: departments.map(topicOf), project: write }`,
    'composition.ts': `import { facts, timeline } from './project'`,
  })
  expect(found.projections[0]).toEqual({ group: 'facts', topics: ['sales.events', 'support.events'] })
  expect(found.projections[1]?.topics).toContain('product-feedback.events')
})

test('what is imported only as a type is not used', () => {
  const found = scan({
    'a.ts': sales,
    'b.ts': `import type { dealLost } from '@customer-graph/contracts-sales'`,
  })
  expect(found.uses.map(({ name }) => name)).toEqual(['dealWon', 'salesClock'])
})

test('another function of the same name is no reaction', () => {
  const found = scan({ 'a.ts': `import { when } from './when'\n${sales}\nwhen(won, 1)` })
  expect(found.reactsTo).toEqual([])
})

const wired = { 'composition.ts': `import { x } from './x'` }
test.each([
  [
    'a reaction that nothing imports',
    { 'x.ts': `${events}\n${sales}\nexport const y = when(won, f)` },
    'x.ts:3: a consumer that no other file imports',
  ],
  [
    'a reaction that is not exported',
    { 'x.ts': `${events}\n${sales}\nconst x = when(won, f)` },
    'no other file imports',
  ],
  [
    'a reaction to something computed',
    { 'x.ts': `${events}\nexport const x = when(contracts[0], f)` },
    '"contracts[0]" cannot be read as a contract',
  ],
  [
    'a reaction to a contract of its own',
    { 'x.ts': `${events}\nimport { a } from './a'\nexport const x = when(a, f)` },
    'by its imported name',
  ],
  [
    'contracts handed over as a whole',
    { 'x.ts': `import { aReactions } from '@customer-graph/clocks'\nexport const x = aReactions(all)` },
    'an object of contracts',
  ],
  [
    'a projection of computed topics',
    { 'x.ts': `export const x = { group: 'g', topics: all, project }` },
    'a list of topicOf',
  ],
  [
    'a projection of a topic by its text',
    { 'x.ts': `export const x = { group: 'g', topics: ['sales.events'], project }` },
    "topicOf('department')",
  ],
  [
    'a projection whose group is computed',
    { 'x.ts': `export const x = { group: name, topics: [], project }` },
    'the group as text',
  ],
])('%s is refused', (_what, files, said) => {
  expect(() => scan({ ...wired, ...(files as Record<string, string>) })).toThrow(said)
})
