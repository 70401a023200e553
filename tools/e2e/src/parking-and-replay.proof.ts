import { eventually } from '@customer-graph/testing'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectBus, type EventBus } from '@customer-graph/events'
import { type Fields, type Graph, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { onDatabase } from './databases'
import { missingForKafka } from './missing-for-kafka'
import { operatorOf, type Operator } from './operator'

/** What nobody can apply is parked and looked after by hand, and projections are built anew, on a running stack. */

const missing = missingForKafka('Parking and replay')

// The db tier shows the same on the embedded bus; a running stack is spent on the real broker where there is one.
const buses = [[missing ? 'embedded' : 'kafka']]
const group = 'operating-model-timeline'

describe.each(buses)('parking and replay, on the %s bus', (bus) => {
  let stack: StartedStack
  let graph: Graph
  let operator: Operator
  let stranger: EventBus
  const customers: Record<string, string> = {}

  beforeAll(async () => {
    stack = await startStack({ empty: true, kafka: bus === 'kafka' })
    graph = graphAt(stack.gateway.url, stack.tokens)
    operator = operatorOf(stack)
    stranger = await connectBus(operator.bus)
    for (const name of ['Hottechi', 'Zoomit', 'Konex']) {
      const input = { name, segment: 'SMALL', externalRefs: [{ system: 'crm', id: name }] }
      const { id } = await graph.change('sales', 'registerCustomer', input, '... on Customer { id }')
      customers[name] = id as string
      await heard(name, 1)
    }
  })
  afterAll(async () => {
    await stranger.close()
    expect(await stack.stop()).toBe(0)
  })

  /** Sales changes a customer once more; each change is one event of its stream. */
  const change = (name: string, industry: string) =>
    graph.change('sales', 'updateCustomer', { customerId: customers[name], industry })

  /** What the timeline of a customer says, the latest first. */
  async function timeline(name: string): Promise<Fields[]> {
    const query = `query ($id: ID!) { customer(id: $id) { timeline(first: 100) { nodes { eventId headline recordedAt } } } }`
    const { customer } = (await graph.ask('operations', query, { id: customers[name] })) as Fields
    return customer.timeline.nodes
  }
  const heard = (name: string, entries: number) =>
    eventually(
      `the timeline of ${name} has ${entries} entries`,
      () => timeline(name),
      ({ length }) => length === entries,
    )

  const place = (name: string) => ['--group', group, '--source', 'sales', '--stream', customers[name] ?? '']
  const parked = async (name: string) => {
    const { said } = await operator.parking('list', '--group', group)
    return said.split('\n').find((line) => line.includes(`${customers[name]}`)) ?? ''
  }
  const acts = async (name: string): Promise<string[]> => {
    const rows = await onDatabase(
      stack,
      'operating_model',
      `SELECT act || ' by ' || actor AS act FROM parking_audit
       WHERE consumer_group = '${group}' AND stream = '${customers[name]}' ORDER BY position`,
    )
    return rows.map(({ act }) => String(act))
  }

  describe('a stranger writes what nobody can read', () => {
    test('its stream is parked with what follows in it, and others go on', async () => {
      const key = customers.Hottechi ?? ''
      await stranger.publish('sales.events', [{ key, headers: {}, value: 'Dear customers,' }])
      await change('Hottechi', 'toys')
      await change('Zoomit', 'toys')
      await heard('Zoomit', 2)
      await eventually(
        'two records of Hottechi are parked',
        () => parked('Hottechi'),
        (line) => line.includes('  2 since '),
      )
      expect(await parked('Hottechi')).toMatch(/unreadable: The record has no ce_specversion/)
      expect(await timeline('Hottechi')).toHaveLength(1)
      const { said } = await operator.parking('show', ...place('Hottechi'))
      expect(JSON.parse(said)).toMatchObject([
        { reason: 'unreadable', record: { value: 'Dear customers,' } },
        { reason: 'behind', type: 'sales.customer-updated.v1' },
      ])
    })

    test('nobody can redrive it; given up with a reason, what followed is applied', async () => {
      await operator.parking('redrive', ...place('Hottechi'), '--actor', 'ann')
      await eventually(
        'the redrive has failed',
        () => acts('Hottechi'),
        (said) => said.includes('redrive-failed by ann'),
      )
      const given = ['--actor', 'ann', '--reason', 'not an event of ours']
      expect((await operator.parking('discard', ...place('Hottechi'), ...given)).said).toMatch(/Discarded 1/)
      await operator.parking('redrive', ...place('Hottechi'), '--actor', 'ann')
      await heard('Hottechi', 2)
      expect(await parked('Hottechi')).toBe('')
      expect(await acts('Hottechi')).toEqual([
        'parked by consumer',
        'redrive-requested by ann',
        'redrive-failed by ann',
        'discarded by ann',
        'redrive-requested by ann',
        'redriven by ann',
        'resumed by ann',
      ])
    })
  })

  describe('an event is what its contract says, and applying it fails', () => {
    const plant = (statement: string) =>
      onDatabase(stack, 'operating_model', `ALTER TABLE timeline_entry ${statement}`)

    test('it is tried again, then parked with what follows, and others go on', async () => {
      await plant(`ADD CONSTRAINT planted CHECK (customer_id <> '${customers.Konex}') NOT VALID`)
      for (const industry of ['steel', 'paper', 'glass']) await change('Konex', industry)
      await change('Zoomit', 'games')
      await heard('Zoomit', 3)
      await eventually(
        'it was tried again twice',
        () => acts('Konex'),
        (said) => said.filter((act) => act === 'redrive-failed by consumer').length === 2,
      )
      expect(await parked('Konex')).toMatch(/ {2}3 since .* failed: .*violates check constraint "planted"/)
      expect(await timeline('Konex')).toHaveLength(1)
    })

    test('after the mend it is redriven in order, once', async () => {
      await plant('DROP CONSTRAINT planted')
      await operator.parking('redrive', ...place('Konex'), '--actor', 'ann')
      await heard('Konex', 4)
      expect(await parked('Konex')).toBe('')
      const told = (await acts('Konex')).filter((act) => act.endsWith('by ann'))
      expect(told).toEqual([
        'redrive-requested by ann',
        ...Array(3).fill('redriven by ann'),
        'resumed by ann',
      ])
      const entries = await onDatabase(
        stack,
        'operating_model',
        `SELECT event_id FROM timeline_entry WHERE customer_id = '${customers.Konex}' ORDER BY recorded_at`,
      )
      const ids = entries.map(({ event_id }) => String(event_id))
      expect(ids).toEqual([...ids].sort()) // ids of events grow with time
    })
  })

  test('what is too large for an event is refused with its change, and the stream goes on without a gap', async () => {
    const promise = (text: string) =>
      graph.change('sales', 'recordPromise', {
        ...{ customerId: customers.Zoomit, text, type: 'FEATURE', dueOn: '2027-02-28' },
      })
    await expect(promise('x'.repeat(600 * 1024))).rejects.toThrow(/went wrong/)
    const log = readFileSync(join(stack.data, 'logs', 'sales.log'), 'utf8')
    expect(log).toContain('sales.promise-recorded.v1 carries 601 KiB and 512 KiB is the most')
    await promise('Single sign-on')
    await heard('Zoomit', 4)
    const stored = await onDatabase(stack, 'sales', 'SELECT length(text) AS length FROM promise')
    expect(stored).toEqual([{ length: 14 }])
    expect(await parked('Zoomit')).toBe('')
    const positions = await onDatabase(
      stack,
      'operating_model',
      `SELECT sequence::int, missing::text FROM stream_position
       WHERE consumer_group = '${group}' AND source = 'sales' AND stream = '${customers.Zoomit}'`,
    )
    expect(positions).toEqual([{ sequence: 4, missing: '{}' }])
  })

  test('timeline and facts are built anew while sales goes on, compared, and switched', async () => {
    const before = await timeline('Konex')
    let written = 0
    let writing = true
    const writes = (async () => {
      for (; writing; written += 1) await change('Zoomit', `industry ${written}`)
    })()
    for (const projection of ['timeline', 'facts']) {
      const checked = await operator.rebuild(projection, '--check-only')
      expect(checked).toMatchObject({ code: 0, said: expect.stringMatching(/: equal, \d+ rows/) })
      const rebuilt = await operator.rebuild(projection)
      expect(rebuilt).toMatchObject({ code: 0, said: expect.stringMatching(/Switched/) })
    }
    writing = false
    await writes
    expect(written).toBeGreaterThan(10)
    await change('Konex', 'wood')
    const [latest, ...kept] = await heard('Konex', before.length + 1)
    expect(latest).toBeDefined()
    expect(kept).toEqual(before)
    const zoomit = () => timeline('Zoomit').then((nodes) => nodes.length)
    await eventually('all is heard', zoomit, (length) => length === Math.min(100, 4 + written))
    expect(await operator.rebuild('timeline', '--check-only')).toMatchObject({ code: 0 })
  })

  test('a projection whose live table was damaged is told apart, and mended', async () => {
    await onDatabase(stack, 'operating_model', `UPDATE timeline_entry SET headline = 'damaged'`)
    const refused = await operator.rebuild('timeline')
    expect(refused).toMatchObject({
      code: 3,
      said: expect.stringMatching(/DIFFERENT[\s\S]*: other headline/),
    })
    expect((await timeline('Konex'))[0]?.headline).toBe('damaged')
    expect(await operator.rebuild('timeline', '--accept-differences')).toMatchObject({ code: 0 })
    expect((await timeline('Konex'))[0]?.headline).not.toBe('damaged')
  })
})
