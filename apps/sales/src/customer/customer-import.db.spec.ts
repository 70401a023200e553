import { type SalesForTests, salesForTests } from '../sales-for-tests'

let sales: SalesForTests
beforeAll(async () => void (sales = await salesForTests()))
beforeEach(() => sales.forget())
afterAll(() => sales.close())

const crm = (id: string) => ({ system: 'crm', id })
const helpdesk = (id: string) => ({ system: 'helpdesk', id })
const kanCode = {
  ...{ externalRef: crm('Kan-code'), name: 'Kan-code', industry: 'software', region: 'Italy' },
  ...{ segment: 'ENTERPRISE', parent: crm('Konex') },
}
const konex = { externalRef: crm('Konex'), name: 'Konex', segment: 'MID_MARKET' }

async function bring(...rows: object[]) {
  const { data, codes } = await sales.ask(
    `mutation ($rows: [ImportedCustomer!]!) { importCustomers(input: { rows: $rows }) {
      created updated unchanged rejected { row code message } leftAlone { row field message } } }`,
    { rows },
  )
  expect(codes).toEqual([])
  return data.importCustomers
}

async function customerOf({ system, id }: { system: string; id: string }) {
  const { data } = await sales.ask(
    `query ($system: String!, $id: String!) { customerByExternalRef(system: $system, id: $id) {
      id name industry region segment parent { name } externalRefs { externalId } } }`,
    { system, id },
  )
  return data.customerByExternalRef
}

const update = (input: object) => sales.mutate('updateCustomer', input, '... on Customer { name }')

describe('a second source', () => {
  beforeEach(async () => {
    await bring(konex, kanCode)
    await bring({ externalRef: helpdesk('Value 22'), sameAs: crm('Kan-code') })
  })

  test('changes nothing that the first one said, and its own name is reported', async () => {
    const before = await customerOf(crm('Kan-code'))
    const announced = (await sales.announced()).length
    const report = await bring({ externalRef: helpdesk('Value 22'), name: 'Customer 22', segment: 'SMALL' })
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: [] })
    expect(report.leftAlone).toEqual([
      { row: 0, field: 'name', message: 'name stays "Kan-code", as crm said; helpdesk says "Customer 22".' },
      {
        row: 0,
        field: 'segment',
        message: 'segment stays "enterprise", as crm said; helpdesk says "small".',
      },
    ])
    expect(await customerOf(crm('Kan-code'))).toEqual(before)
    expect(before).toMatchObject({ name: 'Kan-code', region: 'Italy', parent: { name: 'Konex' } })
    expect(await sales.announced()).toHaveLength(announced)
  })

  test('fills what nobody said, and the first one then leaves that alone', async () => {
    await bring({ externalRef: helpdesk('Value 7'), sameAs: crm('Konex'), region: 'Norway' })
    expect(await customerOf(crm('Konex'))).toMatchObject({ region: 'Norway', industry: null })
    expect(await bring({ ...konex, region: 'Sweden' })).toMatchObject({
      ...{ unchanged: 1, leftAlone: [{ field: 'region' }] },
    })
  })

  test('is not in the way of the first, which changes and empties what it said before', async () => {
    await bring({ ...kanCode, name: 'Kan-code Ltd', region: null, parent: null })
    expect(await customerOf(helpdesk('Value 22'))).toMatchObject({
      ...{ name: 'Kan-code Ltd', industry: 'software', region: null, parent: null },
    })
  })
})

test('what a row leaves out is left alone', async () => {
  await bring(konex, kanCode)
  expect(await bring({ externalRef: crm('Kan-code'), name: 'Kan-code' })).toMatchObject({ unchanged: 1 })
  expect(await customerOf(crm('Kan-code'))).toMatchObject({
    ...{ industry: 'software', segment: 'ENTERPRISE', parent: { name: 'Konex' } },
  })
})

test('what our own people set is left alone by the next import, and told', async () => {
  await bring(konex)
  const { id } = await customerOf(crm('Konex'))
  await update({ customerId: id, segment: 'SMALL' })
  expect((await bring({ ...konex, name: 'Konex AS' })).leftAlone).toEqual([
    {
      row: 0,
      field: 'segment',
      message: 'segment stays "small", as our own people said; crm says "mid-market".',
    },
  ])
  expect(await customerOf(crm('Konex'))).toMatchObject({ name: 'Konex AS', segment: 'SMALL' })
})

test('a new customer needs a name and a size; a reference is one however it is padded', async () => {
  const report = await bring({ externalRef: crm('X') }, konex, { ...konex, externalRef: crm(' Konex ') })
  expect(report).toMatchObject({ created: 1, unchanged: 1, rejected: [{ row: 0, code: 'INVALID_INPUT' }] })
})

describe('circles', () => {
  const row = (id: string, parent: string | null) => ({
    ...{ externalRef: crm(id), name: id, segment: 'SMALL', parent: parent && crm(parent) },
  })

  test('in one import are refused with the names of those in it; whoever belongs to them is, too', async () => {
    const report = await bring(row('A', 'B'), row('B', 'C'), row('C', 'A'), row('D', 'A'), row('E', null))
    expect(report.created).toBe(1)
    expect(report.rejected).toEqual([
      { row: 0, code: 'CIRCLE', message: 'A would belong to itself: A → B → C → A.' },
      { row: 1, code: 'CIRCLE', message: 'B would belong to itself: B → C → A → B.' },
      { row: 2, code: 'CIRCLE', message: 'C would belong to itself: C → A → B → C.' },
      { row: 3, code: 'PARENT_UNKNOWN', message: 'No customer is called "A" by crm.' },
    ])
  })

  test('across two imports are refused, and the first stands', async () => {
    await bring(row('A', null), row('B', 'A'), row('C', 'B'))
    expect((await bring(row('A', 'C'))).rejected).toEqual([
      { row: 0, code: 'CIRCLE', message: 'A would belong to itself: A → C → B → A.' },
    ])
    expect(await customerOf(crm('A'))).toMatchObject({ parent: null })
  })

  test('by hand are refused with the names', async () => {
    await bring(row('A', null), row('B', 'A'))
    const [a, b] = [await customerOf(crm('A')), await customerOf(crm('B'))]
    const refused = await sales.mutate(
      'updateCustomer',
      { customerId: a.id, parentId: b.id },
      '... on InvalidInput { code problems { path message } }',
    )
    expect(refused.problems).toEqual([{ path: 'parentId', message: 'A would belong to itself: A → B → A.' }])
  })

  test('are refused when two make one half each at the same time', async () => {
    for (const round of ['1', '2', '3', '4', '5']) {
      await bring(row(`A${round}`, null), row(`B${round}`, null))
      const [a, b] = [await customerOf(crm(`A${round}`)), await customerOf(crm(`B${round}`))]
      const answers = await Promise.all([
        update({ customerId: a.id, parentId: b.id }),
        update({ customerId: b.id, parentId: a.id }),
        bring(row(`A${round}`, `B${round}`)),
        bring(row(`B${round}`, `A${round}`)),
      ])
      const [first, second] = [await customerOf(crm(`A${round}`)), await customerOf(crm(`B${round}`))]
      expect([first.parent, second.parent].filter(Boolean)).toHaveLength(1)
      expect(answers).toHaveLength(4)
    }
  })
})
