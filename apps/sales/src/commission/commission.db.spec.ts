import { personAdded } from '@customer-graph/contracts-operating-model'
import { newId } from '@customer-graph/glossary'
import { type CallerDepartment, callerDepartments } from '@customer-graph/subgraph'
import { type SalesForTests, salesForTests } from '../sales-for-tests'

const mayRead: readonly CallerDepartment[] = ['sales', 'operations', 'admin']
const others = callerDepartments.filter((each) => !mayRead.includes(each))
const value = { amountMinor: 482_100, currency: 'USD' }

let sales: SalesForTests
let sellerId: string
let dealId: string
let customerId: string

const as = (department: CallerDepartment) => ({ department })
const setPlan = (basisPoints: number, department: CallerDepartment = 'operations', to = sellerId) =>
  sales.ask(
    `mutation ($input: SetCommissionPlanInput!) { setCommissionPlan(input: $input) {
       ... on CommissionPlan { version basisPoints seller { id } } ... on Refusal { code } } }`,
    { input: { sellerId: to, basisPoints } },
    as(department),
  )

async function seller(): Promise<string> {
  const personId = newId()
  await sales.hear(personAdded, { ...personAdded.example, personId, department: 'sales' })
  return personId
}

async function wonDeal(by: string): Promise<string> {
  const contact = async (role: string) =>
    (await sales.mutate('addContact', { customerId, name: role, role }, '... on Contact { id }')).id
  const stakeholders = [
    { contactId: await contact('CHAMPION'), role: 'CHAMPION' },
    { contactId: await contact('ECONOMIC_BUYER'), role: 'ECONOMIC_BUYER' },
  ]
  const opportunity = { customerId, sellerId: by, kind: 'NEW', stage: 'ENGAGING' }
  const { id } = await sales.mutate('openDeal', opportunity, '... on Deal { id }')
  const successCriteria = [{ measure: 'first response', target: '8 hours' }]
  const packet = { goals: ['Answer within a day'], successCriteria, stakeholders, nothingPromised: true }
  await sales.mutate('preparePacket', { dealId: id, packet })
  await sales.mutate('winDeal', { dealId: id, value })
  return id
}

beforeAll(async () => {
  sales = await salesForTests()
  const wanted = { name: 'Hottechi', segment: 'ENTERPRISE' }
  customerId = (await sales.mutate('registerCustomer', wanted, '... on Customer { id }')).id
  sellerId = await seller()
  await setPlan(500)
  dealId = await wonDeal(sellerId)
})
afterAll(() => sales.close())

describe('what a deal earned', () => {
  const fields = 'id value { amountMinor } commission { amountMinor }'
  /** Every way to it. */
  const ways: [string, () => string][] = [
    ['directly', () => `{ deal(id: "${dealId}") { ${fields} } }`],
    [
      'by another name',
      () => `{ deal(id: "${dealId}") { id value { amountMinor } id2: commission { amountMinor } } }`,
    ],
    ['in a list', () => `{ deals(first: 1, filter: { sellerId: "${sellerId}" }) { nodes { ${fields} } } }`],
    ['in a fragment', () => `{ deal(id: "${dealId}") { ...Of } } fragment Of on Deal { ${fields} }`],
    [
      'by way of the customer',
      () => `{ customer(id: "${customerId}") { deals(first: 9, stage: WON) { nodes { ${fields} } } } }`,
    ],
    [
      'as an entity whose value is handed in',
      () =>
        `{ _entities(representations: [{ __typename: "Deal", id: "${dealId}", commission: { amountMinor: 24105 } }]) {
           ... on Deal { ${fields} } } }`,
    ],
  ]
  const ask = (way: () => string, department: CallerDepartment) => sales.ask(way(), {}, as(department))

  test.each(ways)('is told to sales, operations and admin %s', async (_name, way) => {
    for (const department of mayRead) {
      const { data, codes } = await ask(way, department)
      expect(codes).toEqual([])
      expect(JSON.stringify(data)).toContain('"amountMinor":24105')
    }
  })

  test.each(ways)('is not told to others %s, who see the rest of the deal', async (_name, way) => {
    for (const department of others) {
      const { data, codes } = await ask(way, department)
      expect(codes).toEqual(['FORBIDDEN'])
      expect(JSON.stringify(data)).toContain(`"id":"${dealId}"`)
      expect(JSON.stringify(data)).toContain('"amountMinor":482100')
      expect(JSON.stringify(data)).not.toContain('24105')
    }
  })

  test('stays what it was when the plan changes, and is announced without saying how much', async () => {
    await setPlan(1_000)
    const { data } = await sales.ask(`{ deal(id: "${dealId}") { commission { amountMinor } } }`)
    expect(data.deal.commission.amountMinor).toBe(24_105)
    const [earned, ...more] = (await sales.announced()).filter(
      ({ type }) => type === 'sales.commission-earned.v1',
    )
    expect([earned!.stream, earned!.data, more]).toEqual([
      customerId,
      { dealId, customerId, sellerId, planVersion: 1 },
      [],
    ])
  })

  test('is unknown for a seller without a plan, and nothing is announced', async () => {
    const id = await wonDeal(await seller())
    const { data, codes } = await sales.ask(`{ deal(id: "${id}") { commission { amountMinor } } }`)
    expect([data.deal.commission, codes]).toEqual([null, []])
    const told = (await sales.announced()).map((event) => JSON.stringify(event.data))
    expect(told.filter((text) => text.includes(id) && text.includes('plan'))).toEqual([])
  })
})

describe('a commission plan', () => {
  const of = (personId: string, department: CallerDepartment) =>
    sales.entities('Person', [personId], 'salesOffice commissionPlan { basisPoints }', as(department))

  test('is not set by those whom it pays, nor by other departments', async () => {
    for (const department of ['sales', ...others] as const) {
      const { data, codes } = await setPlan(10_000, department)
      expect([data.setCommissionPlan, codes]).toEqual([null, ['FORBIDDEN']])
    }
  })

  test('counts its versions; the same share again is the same plan, and not announced', async () => {
    const person = await seller()
    const announced = async () => (await sales.announced()).filter(({ stream }) => stream === person).length
    expect((await setPlan(300, 'operations', person)).data.setCommissionPlan).toMatchObject({ version: 1 })
    expect((await setPlan(300, 'admin', person)).data.setCommissionPlan).toMatchObject({ version: 1 })
    expect(await announced()).toBe(1)
    expect((await setPlan(0, 'admin', person)).data.setCommissionPlan).toMatchObject({
      ...{ version: 2, basisPoints: 0, seller: { id: person } },
    })
    expect(await announced()).toBe(2)
  })

  test('of somebody who does not sell, or of an impossible share, is refused', async () => {
    expect((await setPlan(300, 'admin', newId())).data.setCommissionPlan).toEqual({ code: 'NOT_FOUND' })
    expect((await setPlan(10_001)).data.setCommissionPlan).toEqual({ code: 'INVALID_INPUT' })
  })

  test('is read by sales, operations and admin alone; others still see the colleague', async () => {
    const person = await seller()
    await setPlan(700, 'admin', person)
    for (const department of mayRead)
      expect((await of(person, department)).data._entities[0].commissionPlan).toEqual({ basisPoints: 700 })
    for (const department of others) {
      const { data, codes } = await of(person, department)
      expect([data._entities[0], codes]).toEqual([
        { salesOffice: personAdded.example.office, commissionPlan: null },
        ['FORBIDDEN'],
      ])
    }
  })

  test('costs one statement for many colleagues', async () => {
    const people = [await seller(), await seller(), sellerId]
    const { statements } = await sales.counted(() =>
      sales.entities('Person', people, 'commissionPlan { version }'),
    )
    expect(statements).toHaveLength(1)
  })
})
