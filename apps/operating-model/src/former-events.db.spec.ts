import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type EventEnvelope } from '@customer-graph/events'
import { type Department, departments, newId } from '@customer-graph/glossary'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import { z } from 'zod'
import { factConsumer } from './fact/project-facts'
import { openGraph, type TestGraph } from './for-tests/open-graph'
import { timelineConsumer } from './timeline/project-timeline'

const contracts = resolve(__dirname, '../../../libs/contracts')
const former = departments.flatMap((department) => examplesOf(department))

let graph: TestGraph
beforeAll(async () => void (graph = await openGraph()))
afterAll(() => graph.close())

test('events as they were published before the baseline rebuild the timeline and the facts', async () => {
  await graph.ensureDefaults()
  for (const { project, topics } of [timelineConsumer, factConsumer])
    await graph.writeDown(
      project,
      former.filter(({ source }) => topics.includes(`${source}.events`)),
    )
  const rows = (statement: string) => graph.manager.query(statement)
  const about = former.filter(({ data }) =>
    Object.keys(data as object).some((name) => /^customerIds?$/.test(name)),
  )
  expect(await rows('SELECT DISTINCT type FROM timeline_entry')).toHaveLength(
    new Set(about.map(({ type }) => type)).size,
  )
  expect(await rows('SELECT stage FROM deal_fact')).toEqual([{ stage: 'won' }])
  expect(await rows('SELECT times_resolved FROM ticket_fact')).toEqual([{ times_resolved: 1 }])
})

function examplesOf(department: Department): EventEnvelope[] {
  const folder = join(contracts, department, 'former')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.example.json'))
    .map((name) => {
      const data: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const type = `${department}.${name.replace('.example.json', '')}`
      const anything = { describes: '', concerns: () => [], headline: () => '', hidden: null }
      return eventOf({ ...anything, type, schema: z.any(), example: data }, data, { id: newId() })
    })
}
