import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { breakingChanges } from '.'
import { composeSupergraph } from '../compose'

/** The page is the table: its rows, and at its end the schemas in which everything that they change stands once. */
const page = readFileSync(resolve(__dirname, '../../../../docs/what-breaks.md'), 'utf8')

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external",
  "@provides", "@requires", "@override", "@inaccessible", "@tag", "@composeDirective"])
  @link(url: "https://customer-graph.example/lookup/v1.0", import: ["@lookup"]) @composeDirective(name: "@lookup")
  directive @lookup on FIELD_DEFINITION`

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const published: Readonly<Record<string, string>> = Object.fromEntries(
  [...page.matchAll(/### (\S+)\s+```graphql\n(.*?)```/gs)].map(([, name = '', text = '']) => [
    name,
    collapsed(text),
  ]),
)

type Row = readonly [what: string, department: string, before: string, after: string, told: string]

/** The rows of the tables under a heading. */
function rowsUnder(heading: string): Row[] {
  const [, section = ''] = new RegExp(`^## ${heading}\n(.*?)(?=^## )`, 'ms').exec(page) ?? []
  return section
    .split('\n')
    .filter((line) => /^\| (?!what |---|-)/.test(line))
    .map((line) => {
      const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
      const [what = '', department = '', from = '', to = '', told = ''] = cells.slice(1)
      return [what, department, from.replaceAll('`', '').trim(), to.replaceAll('`', '').trim(), told]
    })
}

const compose = (texts: Readonly<Record<string, string>>): string =>
  composeSupergraph(Object.entries(texts).map(([name, sdl]) => ({ name, sdl: `${header} ${sdl}` })))

const before = compose(published)

/** What is said when one text of a department's schema stands in place of another. */
function said([, department, from, to]: Row): string[] {
  const text = published[department] ?? ''
  if (text.split(from).length !== 2)
    throw new Error(`The schema of ${department} holds "${from}" not exactly once`)
  const after = compose({ ...published, [department]: text.replace(from, () => to) })
  return breakingChanges(before, after).map(({ description }) => description)
}

const [refused, allowed] = [rowsUnder('Refused'), rowsUnder('Allowed')]

test('the tables are read from the page, and are long enough to be believed', () => {
  expect(Object.keys(published)).toEqual(['sales', 'support'])
  expect(Math.min(refused.length, allowed.length)).toBeGreaterThanOrEqual(30)
})

test('a graph that did not change breaks nobody', () => {
  expect(breakingChanges(before, compose(published))).toEqual([])
})

describe('refused', () => {
  test.each(refused.map((row) => [row[0], row] as const))('%s', (_what, row) => {
    expect(said(row)).toContain(row[4])
  })
})

describe('allowed', () => {
  test.each(allowed.map((row) => [row[0], row] as const))('%s', (_what, row) => {
    expect(said(row)).toEqual([])
  })
})
