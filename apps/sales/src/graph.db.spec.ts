import { handoffReturned } from '@customer-graph/contracts-success'
import { newId } from '@customer-graph/glossary'
import { type SalesForTests, salesForTests } from './sales-for-tests'

let sales: SalesForTests
beforeAll(async () => void (sales = await salesForTests()))
afterAll(() => sales.close())

const value = { amountMinor: 482_100, currency: 'USD' }
const customer = async (input: object = {}): Promise<string> =>
  (
    await sales.mutate(
      'registerCustomer',
      { name: 'Hottechi', segment: 'ENTERPRISE', ...input },
      '... on Customer { id }',
    )
  ).id

/** A deal in work with two contacts and a complete packet. */
async function readyDeal(): Promise<{ customerId: string; dealId: string; packet: object }> {
  const customerId = await customer()
  const contact = async (role: string) =>
    (await sales.mutate('addContact', { customerId, name: role, role }, '... on Contact { id }')).id
  const stakeholders = [
    { contactId: await contact('CHAMPION'), role: 'CHAMPION' },
    { contactId: await contact('ECONOMIC_BUYER'), role: 'ECONOMIC_BUYER' },
  ]
  const deal = await sales.mutate(
    'openDeal',
    { customerId, kind: 'NEW', stage: 'ENGAGING' },
    '... on Deal { id }',
  )
  const successCriteria = [{ measure: 'first response', target: '8 hours' }]
  const packet = { goals: ['Answer within a day'], successCriteria, stakeholders, nothingPromised: true }
  await sales.mutate('preparePacket', { dealId: deal.id, packet })
  return { customerId, dealId: deal.id, packet }
}

describe('customers', () => {
  test('with the same idempotency key are one, however often the call is sent', async () => {
    const ids = [await customer({ idempotencyKey: 'once' }), await customer({ idempotencyKey: 'once' })]
    expect(ids[0]).toBe(ids[1])
  })

  test.each([
    ['another name', { name: 'Konex' }, {}],
    ['another caller', {}, { subject: newId<'Person'>() }],
  ])('with the same idempotency key and %s are refused, and only one is there', async (what, more, who) => {
    const input = { name: 'Hottechi', segment: 'ENTERPRISE', idempotencyKey: what }
    const { id } = await sales.mutate('registerCustomer', input, '... on Customer { id }')
    const before = (await sales.announced()).length
    expect(await sales.mutate('registerCustomer', { ...input, ...more }, '', who)).toMatchObject({
      __typename: 'Conflict',
    })
    expect(await sales.mutate('registerCustomer', input, '... on Customer { id }')).toMatchObject({ id })
    expect(await sales.announced()).toHaveLength(before)
  })

  test('share no idempotency key with what is done by another mutation, or for another customer', async () => {
    const key = { idempotencyKey: 'of one customer' }
    const [one, other] = [await customer(key), await customer()]
    const deal = (customerId: string, idempotencyKey: string) =>
      sales.mutate('openDeal', { customerId, kind: 'NEW', idempotencyKey })
    expect(await deal(one, 'of one customer')).toMatchObject({ __typename: 'Conflict' })
    expect(await deal(one, 'a deal')).toMatchObject({ __typename: 'Deal' })
    expect(await deal(other, 'a deal')).toMatchObject({ __typename: 'Conflict' })
  })

  test('cannot share an external reference; the refusal names the one that has it', async () => {
    const externalRefs = [{ system: 'crm', id: 'Konex' }]
    const existingId = await customer({ externalRefs })
    const second = await sales.mutate(
      'registerCustomer',
      { name: 'Konex again', segment: 'SMALL', externalRefs },
      '... on Conflict { existingId }',
    )
    expect(second).toMatchObject({ code: 'CONFLICT', existingId })
    const { data } = await sales.ask('{ customerByExternalRef(system: "crm", id: "Konex") { id } }')
    expect(data.customerByExternalRef.id).toBe(existingId)
  })

  test('are changed by their own department alone', async () => {
    const customerId = await customer()
    const call = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }'
    const { codes } = await sales.ask(call, { input: { customerId, name: 'X' } }, { department: 'support' })
    expect(codes).toEqual(['FORBIDDEN'])
  })

  test('that are changed to what they are announce nothing', async () => {
    const customerId = await customer()
    const before = (await sales.announced()).length
    await sales.mutate('updateCustomer', { customerId, name: 'Hottechi ' })
    expect((await sales.announced()).length).toBe(before)
  })

  test('that do not exist are null, and malformed ids are named', async () => {
    expect((await sales.ask(`{ customer(id: "${newId()}") { id } }`)).data.customer).toBeNull()
    expect((await sales.ask('{ customer(id: "nonsense") { id } }')).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('a deal', () => {
  test('that is refused announces nothing and stays as it was', async () => {
    const customerId = await customer()
    const deal = await sales.mutate(
      'openDeal',
      { customerId, kind: 'NEW', stage: 'ENGAGING' },
      '... on Deal { id }',
    )
    const before = (await sales.announced()).length
    expect(await sales.mutate('winDeal', { dealId: deal.id, value })).toMatchObject({
      code: 'PACKET_INCOMPLETE',
    })
    expect((await sales.announced()).length).toBe(before)
    expect((await sales.ask(`{ deal(id: "${deal.id}") { stage } }`)).data.deal.stage).toBe('ENGAGING')
  })

  test('that is won is announced once, with its packet as a snapshot', async () => {
    const { customerId, dealId } = await readyDeal()
    await sales.mutate('winDeal', { dealId, value })
    expect(await sales.mutate('winDeal', { dealId, value })).toMatchObject({ code: 'WRONG_STATE' })
    const won = (await sales.announced()).filter(
      (event) => event.type === 'sales.deal-won.v1' && event.stream === customerId,
    )
    expect(won).toHaveLength(1)
    expect(won[0]!.data).toMatchObject({
      dealId,
      segment: 'enterprise',
      value,
      packet: { version: 1, nothingPromised: true },
    })
  })

  test('whose handoff was returned can be amended once, and is then announced with what changed', async () => {
    const { customerId, dealId, packet } = await readyDeal()
    await sales.mutate('winDeal', { dealId, value })
    expect(await sales.mutate('amendPacket', { dealId, packet })).toMatchObject({ code: 'WRONG_STATE' })
    const reasons = [{ code: 'goals-unclear' as const, note: null }]
    await sales.hear(handoffReturned, {
      handoffId: newId(),
      customerId,
      dealId,
      round: 1,
      reasons,
    })
    const amended = await sales.mutate(
      'amendPacket',
      { dealId, packet: { ...packet, goals: ['Answer within four hours'] } },
      '... on Deal { packet { version goals } }',
    )
    expect(amended.packet).toEqual({ version: 2, goals: ['Answer within four hours'] })
    expect(await sales.mutate('amendPacket', { dealId, packet })).toMatchObject({ code: 'WRONG_STATE' })
    const event = (await sales.announced()).find((each) => each.type === 'sales.packet-amended.v1')
    expect(event!.data.changed).toEqual(['goals.0'])
  })
})

describe('importing deals', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      externalRef: { system: 'crm', id: `deal ${at}` },
      customer: { system: 'crm', id: `account ${at % 10}` },
      kind: 'NEW',
      stage: at % 2 ? 'WON' : 'ENGAGING',
      value: at % 2 ? { amountMinor: at * 100, currency: 'USD' } : null,
      engagedAt: '2016-10-20T00:00:00Z',
      closedAt: at % 2 ? '2017-03-01T00:00:00Z' : null,
    }))
  const importDeals = async (count: number) =>
    (
      await sales.ask(
        'mutation ($input: ImportDealsInput!) { importDeals(input: $input) { created unchanged updated rejected { row code } } }',
        { input: { rows: rows(count) } },
      )
    ).data.importDeals

  beforeAll(async () => {
    const accounts = Array.from({ length: 9 }, (_, at) => ({
      externalRef: { system: 'crm', id: `account ${at}` },
      name: `Account ${at}`,
      segment: 'SMALL',
    }))
    const call = 'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { created } }'
    await sales.ask(call, { input: { rows: accounts } })
  })

  test('costs few statements however many rows there are, and rejects a row without stopping the others', async () => {
    const { answer: report, statements } = await sales.counted(() => importDeals(500))
    expect(statements.length).toBeLessThanOrEqual(12)
    expect(report).toMatchObject({ created: 450, updated: 0, unchanged: 0 })
    expect(report.rejected).toHaveLength(50)
    expect(report.rejected[0]).toEqual({ row: 9, code: 'CUSTOMER_UNKNOWN' })
  })

  test('again changes nothing and announces nothing', async () => {
    const before = (await sales.announced()).length
    expect(await importDeals(500)).toMatchObject({ created: 0, updated: 0, unchanged: 450 })
    expect((await sales.announced()).length).toBe(before)
  })

  test('is history: a won deal is announced as opened and as won, at its own times, without a packet', async () => {
    const announced = await sales.announced()
    const won = announced.find(({ data }) => JSON.stringify(data).includes('"amountMinor":100,'))!
    const of = announced.filter(({ data }) => data.dealId === won.data.dealId)
    expect(of.map(({ type, history }) => [type, history])).toEqual([
      ['sales.deal-opened.v1', true],
      ['sales.deal-won.v1', true],
    ])
    expect(won.data).toMatchObject({ packet: null, closedAt: '2017-03-01T00:00:00.000Z' })
  })

  test('numbers the events of every customer without a gap', async () => {
    const next = new Map<string, number>()
    for (const { stream, sequence } of await sales.announced()) {
      expect(sequence).toBe((next.get(stream) ?? 0) + 1)
      next.set(stream, sequence)
    }
    expect(next.size).toBeGreaterThan(9)
  })

  test('of more rows than a transaction should hold is refused', async () => {
    const call = 'mutation ($input: ImportDealsInput!) { importDeals(input: $input) { created } }'
    expect((await sales.ask(call, { input: { rows: rows(501) } })).codes).toEqual(['BAD_USER_INPUT'])
  })
})

test('the sales part of the record costs one statement per kind of thing for fifty customers', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, (_, at) => customer({ name: `Customer ${at}` })))
  const fields = `name externalRefs { externalId } parent { name } recurringRevenue { amountMinor }
    contacts(first: 5) { nodes { name } } contracts(first: 5) { nodes { endsOn } }
    deals(first: 5) { nodes { stage product { name } seller { salesOffice } packet { goals } } }
    promises(first: 5) { nodes { text to { name } } }`
  for (const id of ids) {
    const deal = await sales.mutate('openDeal', { customerId: id, kind: 'NEW' }, '... on Deal { id }')
    await sales.mutate('recordPromise', {
      customerId: id,
      dealId: deal.id,
      text: 'Single sign-on',
      type: 'FEATURE',
    })
  }
  const { answer, statements } = await sales.counted(() => sales.entities('Customer', ids, fields))
  expect(answer.codes).toEqual([])
  expect(
    answer.data._entities.filter((each: { deals: { nodes: unknown[] } }) => each.deals.nodes.length === 1),
  ).toHaveLength(50)
  const tables = statements.map(
    (statement) => /FROM "?(contract|contact|customer|deal|handoff_packet|promise)"?\b/.exec(statement)?.[1],
  )
  expect(tables.sort()).toEqual([
    'contact',
    'contract',
    'contract',
    'customer',
    'deal',
    'handoff_packet',
    'promise',
    'promise',
  ])
})
