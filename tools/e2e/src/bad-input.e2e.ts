import { eventually } from '@customer-graph/testing'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { developmentToken, type CallerDepartment } from '@customer-graph/subgraph'
import { attack, targetOf } from '@customer-graph/tools-attack'
import { type Fields, type Graph, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { type BadCase, change, type Known, refusalIn, unknownId } from './bad-case'
import { badIds, badPages } from './bad-lookups'
import { badBodies, badDocuments } from './bad-requests'
import { badScalars, badTexts } from './bad-values'
import { rowCounts } from './databases'
import { claimsOf, forge, passportClaims } from './forged-tokens'
import { speaksGraphqlOverHttp } from './http-audit'
import { send, type Sending, type Told } from './rude-client'

/** What a clumsy or hostile client is told; that the services live on; and that none of it was written. */

let stack: StartedStack
let graph: Graph
let known: Known
let before: Record<string, number>
let secrets: { developmentKey: string; passports: Record<string, string> }

const sendAs = (caller: string, sending: Sending): Promise<Told> =>
  send(stack.gateway.url, known.tokens[caller] ?? '', sending)

beforeAll(async () => {
  stack = await startStack({ empty: true })
  graph = graphAt(stack.gateway.url, stack.tokens)
  secrets = JSON.parse(readFileSync(join(stack.data, 'secrets.json'), 'utf8')) as typeof secrets
  known = await meetOneCustomer()
  before = await settledCounts()
})
afterAll(async () => expect(await stack.stop()).toBe(0))

async function meetOneCustomer(): Promise<Known> {
  const made = async (field: string, type: string, input: object) =>
    (await graph.change('admin', field, input as Fields, `... on ${type} { id }`)).id as string
  const customerId = await made('registerCustomer', 'Customer', { name: 'Hottechi', segment: 'ENTERPRISE' })
  const dealId = await made('openDeal', 'Deal', { customerId, kind: 'NEW' })
  const terms = {
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    annualValue: { amountMinor: 1, currency: 'EUR' },
  }
  const contractId = await made('startContract', 'Contract', { customerId, ...terms })
  const ticket = { customerId, subject: 'Help', priority: 'NORMAL' }
  const ticketId = await eventually(
    'support has heard of the customer',
    () => made('openTicket', 'Ticket', ticket).catch(() => ''),
    (id) => id !== '',
  )
  const { deals } = (await graph.ask('sales', '{ deals(first: 1) { pageInfo { endCursor } } }')) as Fields
  return {
    customerId,
    dealId,
    contractId,
    ticketId,
    dealsCursor: deals.pageInfo.endCursor,
    tokens: stack.tokens,
  }
}

/** The number of rows everywhere, once every event has arrived. */
async function settledCounts(): Promise<Record<string, number>> {
  let last = ''
  return eventually(
    'nothing is written any more',
    () => rowCounts(stack),
    (counts) => last === (last = JSON.stringify(counts)),
  )
}

const cases: [string, BadCase[]][] = [
  ['ids', badIds],
  ['pages', badPages],
  ['amounts, dates and other scalars', badScalars],
  ['texts', badTexts],
  ['bodies', badBodies],
  ['documents', badDocuments],
]

describe.each(cases)('%s', (_kind, table) => {
  test.each(table.map((each) => [each.what, each] as const))('%s', async (_what, bad) => {
    const told = await sendAs('admin', bad.send(known))
    expect({ status: told.status, ...refusalIn(told) }).toEqual({
      status: bad.status,
      code: bad.code,
      message: expect.stringMatching(bad.says),
    })
  })
})

test.each(['customer', 'deal', 'handoff', 'ticket', 'feedbackItem', 'person'])(
  'an unknown %s, and one whose id is of another kind, is null',
  async (field) => {
    for (const id of [unknownId, known[field === 'deal' ? 'customerId' : 'dealId']])
      expect(await sendAs('admin', { query: `{ ${field}(id: "${id}") { id } }` })).toEqual({
        status: 200,
        data: { [field]: null },
        errors: [],
      })
  },
)

describe('tokens', () => {
  const person = (department: CallerDepartment) => ({ subject: unknownId, department })
  const own = (more: object = {}) =>
    forge({ ...claimsOf(stack.tokens.admin), ...more }, secrets.developmentKey)

  test.each<[string, () => string | null | Promise<string>]>([
    ['no token', () => null],
    ['an empty token', () => ''],
    ['garbage', () => 'garbage'],
    ['garbage in three parts', () => 'a.b.c'],
    ['an unsigned token', () => forge(claimsOf(stack.tokens.admin), null)],
    [
      'a token signed with another secret',
      () => developmentToken(person('admin'), 'another secret, as long as it must be'),
    ],
    [
      'a token signed with a subgraph’s secret',
      () => developmentToken(person('admin'), secrets.passports.sales ?? ''),
    ],
    ['an expired token', () => own({ iat: 1_600_000_000, exp: 1_600_000_060 })],
    ['a token that never expires', () => own({ exp: undefined })],
    ['a token of another issuer', () => own({ iss: 'somebody' })],
    ['a token for another audience', () => own({ aud: 'payroll' })],
    ['a token of nobody', () => own({ sub: undefined })],
    ['a token of a department that does not exist', () => own({ department: 'legal' })],
    [
      'a changed token',
      () => stack.tokens.sales.replace(/\.[^.]+\./, `.${stack.tokens.admin.split('.')[1]}.`),
    ],
    ['a passport', () => forge(passportClaims('sales'), secrets.passports.sales ?? '')],
  ])('%s is refused before anything is read', async (_what, token) => {
    const sending = {
      ...change('registerCustomer', { name: 'Intruder', segment: 'SMALL' }),
      token: await token(),
    }
    const told = await sendAs('admin', sending)
    expect({ status: told.status, ...refusalIn(told), data: told.data }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(/^Send a valid token as "Authorization: Bearer <token>"/),
      data: undefined,
    })
  })

  test('the token that they were made of is valid', async () => {
    expect(await sendAs('admin', { query: '{ __typename }', token: own() })).toMatchObject({
      status: 200,
      errors: [],
    })
  })
})

test.each<[string, string, (known: Known) => Sending]>([
  ['sales', 'support', () => change('registerCustomer', { name: 'x', segment: 'SMALL' })],
  ['success', 'sales', ({ dealId }) => change('claimHandoff', { handoffId: dealId })],
  [
    'support',
    'success',
    ({ customerId }) => change('openTicket', { customerId, subject: 'x', priority: 'LOW' }),
  ],
  ['product', 'support', ({ dealId }) => change('planItem', { itemId: dealId })],
  ['operations', 'product', () => change('addPerson', { name: 'x', department: 'SALES' })],
])('what belongs to %s is not changed by %s', async (owner, caller, sending) => {
  const told = await sendAs(caller, sending(known))
  expect({ status: told.status, ...refusalIn(told) }).toEqual({
    status: 200,
    code: 'FORBIDDEN',
    message: expect.stringMatching(new RegExp(`^Only .*${owner}.* may change this; you belong to ${caller}`)),
  })
})

const departments = ['sales', 'success', 'support', 'product-feedback', 'operating-model']

describe.each(departments)('a direct call to %s', (name) => {
  const other = name === 'sales' ? 'support' : 'sales'
  const secret = (of: string) => secrets.passports[of] ?? ''
  const expired = { iat: 1_600_000_000, exp: 1_600_000_060 }

  test.each<[string, () => Record<string, string>]>([
    ['without a passport', () => ({})],
    ['with a caller’s token as passport', () => ({ 'x-passport': stack.tokens.admin })],
    [
      'with another department’s passport',
      () => ({ 'x-passport': forge(passportClaims(other), secret(other)) }),
    ],
    [
      'with a passport signed by another department',
      () => ({ 'x-passport': forge(passportClaims(name), secret(other)) }),
    ],
    ['with an unsigned passport', () => ({ 'x-passport': forge(passportClaims(name), null) })],
    [
      'with an expired passport signed by another department',
      () => ({ 'x-passport': forge(passportClaims(name, expired), secret(other)) }),
    ],
    [
      'with a passport for a year',
      () => ({ 'x-passport': forge(passportClaims(name, { exp: 2_000_000_000 }), secret(name)) }),
    ],
  ])('%s is refused, whatever it asks', async (_what, headers) => {
    const { url } = stack.services.find((service) => service.name === name) ?? { url: '' }
    const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }'
    for (const sending of [
      { query: '{ __typename }' },
      { query: '{ _service { sdl } }' },
      { query: entities, variables: { of: [{ __typename: 'Customer', id: known.customerId }] } },
      { bytes: 'not even JSON' },
    ]) {
      const told = await send(url, stack.tokens.admin, { ...sending, headers: headers() })
      expect({ status: told.status, ...refusalIn(told) }).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
        message: `${name} answers only the gateway. Send the query to the gateway with your own token.`,
      })
    }
  })

  test('with an expired passport of the gateway’s is refused, and the gateway told that its clock is wrong', async () => {
    const { url } = stack.services.find((service) => service.name === name) ?? { url: '' }
    const told = await send(url, stack.tokens.admin, {
      query: '{ __typename }',
      headers: { 'x-passport': forge(passportClaims(name, expired), secret(name)) },
      extensions: ['clockAheadSeconds'],
    })
    expect({ status: told.status, ...refusalIn(told) }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(/^The clocks of the gateway and of .* differ by \d+ s, more than/),
    })
  })
})

speaksGraphqlOverHttp(
  () => stack,
  (name) => secrets.passports[name] ?? '',
  departments,
)

test('after all that, every service is the one that was started, and ready', async () => {
  for (const { name, url, pid } of stack.services) {
    expect([name, stack.pidOf(name)]).toEqual([name, pid])
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200)
  }
  expect((await fetch(new URL('/health/ready', stack.gateway.url))).status).toBe(200)
})

test('nothing was written', async () => {
  expect(await settledCounts()).toEqual(before)
})

test('hostile operations that nobody thought of are answered clearly, whatever they are', async () => {
  const { sent, broken } = await attack(
    await targetOf(stack),
    { seeds: [2026], each: 400, atOnce: 4 },
    () => undefined,
  )
  expect([sent, broken]).toEqual([400, []])
})

test('nothing took a service by surprise', () => {
  const logs = join(stack.data, 'logs')
  const surprises = readdirSync(logs).flatMap((file) =>
    readFileSync(join(logs, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('masked an unexpected error')),
  )
  expect(surprises).toEqual([])
})

test.each([
  ['SQL', `Robert'); DROP TABLE customer; --`],
  ['a pattern', `100%_\\_$1\${x}{{y}}`],
  ['markup', '<script>alert("x")</script>'],
  ['characters beyond the first plane', '𝕳𝖔𝖙 😀 你好'],
])('a name that holds %s is a name like any other: kept and found as it was sent', async (_what, name) => {
  const { registerCustomer } = (await graph.ask(
    'sales',
    'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { ... on Customer { id } } }',
    { input: { name, segment: 'SMALL', externalRefs: [{ system: name, id: name }] } },
  )) as Fields
  const found = (await graph.ask(
    'sales',
    `query ($name: String!) { customerByExternalRef(system: $name, id: $name) { id name }
       customers(first: 10, filter: { nameContains: $name }) { nodes { id name } } }`,
    { name },
  )) as Fields
  const customer = { id: registerCustomer.id, name }
  expect(found).toEqual({ customerByExternalRef: customer, customers: { nodes: [customer] } })
})
