import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fact } from '@customer-graph/glossary'
import { z } from 'zod'
import { contract } from './compatibility/for-tests'
import { allContracts, type DepartmentContracts } from '@customer-graph/contracts'
import { generate } from './generate'
import { anchorOf } from './pages/markdown.rules'
import { type Consumption, readConsumption } from './scan/read-consumption'

const root = resolve(__dirname, '../../..')
const nobody: Consumption = {
  reacting: new Map(),
  reading: new Map(),
  copying: new Set(),
  announced: new Set(),
}
const sales = (shape: z.ZodRawShape): DepartmentContracts[] => {
  const dealWon = contract(shape)
  return [
    {
      department: 'sales',
      packageName: '@customer-graph/contracts-sales',
      events: [dealWon],
      exported: { dealWon },
    },
  ]
}
const open = { dealId: fact.id, title: fact.words(200), won: z.boolean() }
const { won: _won, ...withoutWon } = open
const first = generate(sales(open), new Map(), nobody)
const published = 'libs/contracts/sales/published'

test('a change that only adds replaces what was published, and keeps it', () => {
  const { problems, files } = generate(
    sales({ ...open, region: fact.words(100).optional() }),
    first.files,
    nobody,
  )
  expect(problems).toEqual([])
  expect(files.get(`${published}/deal-won.v1.schema.json`)).toContain('"region"')
  expect(files.get(`${published}/earlier/deal-won.v1.1.schema.json`)).toBe(
    first.files.get(`${published}/deal-won.v1.schema.json`),
  )
})

test('a change that breaks is refused, with what to do', () => {
  expect(generate(sales(withoutWon), first.files, nobody).problems).toEqual([
    'sales.deal-won.v1: won was removed or renamed. That breaks a consumer: publish a new major version beside it (docs/events/README.md, "How it changes").',
  ])
})

test('what was released counts, also where its files were taken away or changed by hand since', () => {
  const tampered = generate(sales(withoutWon), new Map(), nobody)
  expect(tampered.problems).toEqual([])
  for (const now of [new Map<string, string>(), tampered.files])
    expect(generate(sales(withoutWon), now, nobody, first.files).problems).toEqual([
      expect.stringContaining('won was removed or renamed'),
    ])
})

test('a closed object is refused before it is ever published', () => {
  const closed = { ...open, money: z.strictObject({ amountMinor: z.int() }) }
  expect(generate(sales(closed), new Map(), nobody).problems).toEqual([
    'sales.deal-won.v1: money is closed to new fields. Declare it with z.object instead of z.strictObject.',
  ])
})

test('a list of values that may grow, and text of which is not said what it is, are refused too', () => {
  const bare = { ...open, kind: z.enum(['new', 'renewal']), note: z.string().nullable() }
  expect(generate(sales(bare), new Map(), nobody).problems).toEqual([
    expect.stringContaining('kind takes listed values only'),
    expect.stringContaining('note is text of which is not said what it is'),
  ])
})

test('the gateway is told of every event who may know of it', () => {
  const file = generate(allContracts, new Map(), nobody).files.get(
    'apps/gateway/src/live/generated/hidden-events.ts',
  )
  expect(file).toContain('["sales.commission-earned.v1","commission"]')
  expect(file).toContain('["sales.deal-won.v1",null]')
})

test('an event that nobody announces is marked, one that is exported under no name is refused', () => {
  expect(first.files.get('docs/events/catalogue/sales.md')).toContain('nothing announces it yet')
  const hidden = sales(open).map((each) => ({ ...each, exported: {} }))
  expect(() => generate(hidden, new Map(), nobody)).toThrow('Export it.')
})

describe('the pages', () => {
  const { files } = generate(allContracts, new Map(), readConsumption(root, allContracts))
  const written = readdirSync(join(root, 'docs/events'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`docs/events/${name}`, readFileSync(join(root, 'docs/events', name), 'utf8')] as const)
  const pages = new Map([...[...files].filter(([path]) => path.endsWith('.md')), ...written])

  test.each([...pages.keys()])('every link of %s leads somewhere', (path) => {
    const links = [...pages.get(path)!.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => !leadsSomewhere(path, link))).toEqual([])
  })

  test('every event has its section', () => {
    for (const { department, events } of allContracts)
      for (const { type } of events)
        expect(pages.get(`docs/events/catalogue/${department}.md`)).toContain(`\n## ${type}\n`)
  })

  function leadsSomewhere(from: string, link: string): boolean {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? from : join(dirname(from), path)
    if (!existsSync(join(root, target)) && !files.has(target)) return false
    if (anchor === undefined) return true
    const text = pages.get(target) ?? readFileSync(join(root, target), 'utf8')
    return [...text.matchAll(/^#+ (.*)$/gm)].some(([, heading]) => anchorOf(heading!) === anchor)
  }
})
