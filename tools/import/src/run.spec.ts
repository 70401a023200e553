import { readFileSync } from 'node:fs'
import { fail } from './fake-gateway'
import { counts, startWorkplace, type Workplace } from './fake-workplace'

let at: Workplace

beforeEach(async () => {
  at = await startWorkplace()
})
afterEach(() => at.leave())

describe('a CRM export', () => {
  test('is imported, and what cannot be is in the rejects file', async () => {
    const done = await at.crm()
    expect(done.code).toBe(0)
    expect(counts(done)).toEqual({
      rows: 12,
      created: 10,
      updated: 0,
      unchanged: 0,
      rejected: 3,
      leftAlone: [],
      rejects: at.rejects,
    })
    expect(at.gateway.kept('importDeals')).toMatchObject([
      { externalRef: { id: 'OPP-1' }, sellerId: 'id of Ada Winter', product: 'GTX Pro' },
      { externalRef: { id: 'OPP-2' }, sellerId: 'id of Ada Winter' },
      { externalRef: { id: 'OPP-3' }, sellerId: 'id of Bert Frost' },
    ])
    expect(at.rejected().sort()).toEqual([
      'sales_pipeline.csv 5 ACCOUNT_MISSING',
      'sales_pipeline.csv 6 PERSON_UNKNOWN',
      'sales_pipeline.csv 7 DATE_INVALID',
    ])
    expect(done.err).toContain('Rejected rows: ACCOUNT_MISSING 1, DATE_INVALID 1, PERSON_UNKNOWN 1.')
  })

  test('changes nothing the second time', async () => {
    await at.crm()
    expect(counts(await at.crm())).toMatchObject({ created: 0, updated: 0, unchanged: 10, rejected: 3 })
  })

  test('sends nothing when run dry, but says what would be sent and what not', async () => {
    await at.gateway.close()
    const done = await at.crm('--dry-run')
    expect(done.code).toBe(0)
    expect(counts(done)).toMatchObject({ rows: 12, created: 0, updated: 0, unchanged: 0, rejected: 2 })
    expect(done.err).toContain('Nothing was sent. These would be:')
    expect(done.err).toContain('deals      4')
    expect(at.rejected()).toHaveLength(2)
  })

  test('sends a deal again while sales has not heard of its seller, and gives up on a product it does not know', async () => {
    at.gateway.refuse.set('OPP-1', { code: 'SELLER_UNKNOWN', times: 2 })
    at.gateway.refuse.set('OPP-2', { code: 'PRODUCT_UNKNOWN', times: 1 })
    expect(counts(await at.crm())).toMatchObject({ created: 9, rejected: 4 })
    expect(at.rejected()).toContain('sales_pipeline.csv 3 PRODUCT_UNKNOWN')
    expect(at.gateway.kept('importDeals').map(({ externalRef }) => externalRef?.id)).toEqual([
      'OPP-3',
      'OPP-1',
    ])
  })

  test('goes on when a department was away for a moment', async () => {
    const away = (response: Parameters<typeof fail>[0]) => fail(response, 200, 'SUBGRAPH_UNAVAILABLE')
    at.gateway.next.push((response) => response.end('{"data":{}}'), away, away)
    expect(await at.crm()).toMatchObject({ code: 0 })
  })

  test('is cut short when the gateway stays away, and says how to go on', async () => {
    at.gateway.next.push(
      (response) => response.end('{"data":{}}'),
      ...Array.from({ length: 4 }, () => (response: { destroy(): unknown }) => void response.destroy()),
    )
    const done = await at.crm()
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toContain(
      `Cut short: ${at.gateway.url} cannot be reached (UND_ERR_SOCKET). 0 of 2 rows for people are done.`,
    )
    expect(done.err).toContain('Run the same command again: it goes on, and creates nothing twice.')
    expect(counts(await at.crm())).toMatchObject({ created: 10 })
  })

  test('stops when asked to, and says how to go on', async () => {
    at.gateway.next.push(
      (response) => response.end('{"data":{}}'),
      () => at.stop.abort(),
    )
    const done = await at.crm()
    expect(done).toMatchObject({ code: 130, out: '' })
    expect(done.err).toContain('Stopped. Run the same command again')
  })
})

describe('a help-desk log', () => {
  beforeEach(async () => {
    await at.crm()
  })

  test('is imported ticket by ticket, its times turned into UTC', async () => {
    const done = await at.helpdesk()
    expect(done.code).toBe(0)
    expect(counts(done)).toMatchObject({ rows: 6, created: 2 + 2 + 2, rejected: 2 })
    expect(at.gateway.kept('importTickets')).toMatchObject([
      {
        externalRef: { id: 'Case 2' },
        customerId: 'id of Value 6',
        activities: [{ kind: 'OPENED', at: '2012-10-28T00:30:00.000Z' }],
      },
      {
        externalRef: { id: 'Case 1' },
        customerId: 'id of Value 5',
        priority: 'HIGH',
        activities: [
          { kind: 'CATEGORISE', at: '2012-03-25T00:59:59.000Z' },
          { kind: 'TAKE_IN_CHARGE', at: '2012-03-25T01:00:00.000Z' },
          { kind: 'RESOLVE', at: '2012-03-26T07:00:00.000Z' },
        ],
      },
    ])
    expect(at.rejected()).toEqual(['log.csv 6 TICKET_REJECTED', 'log.csv 7 ACTIVITY_UNKNOWN'])
  })

  test('changes nothing the second time', async () => {
    await at.helpdesk()
    expect(counts(await at.helpdesk())).toMatchObject({ created: 0, updated: 0, unchanged: 6, rejected: 2 })
  })

  test('says what was left alone because another source said it first', async () => {
    const stays = 'name stays "Acme", as crm said; helpdesk says "Customer 5".'
    at.gateway.leave.set('Value 5', stays)
    const done = await at.helpdesk()
    expect(counts(done).leftAlone).toEqual([`customers "Value 5": ${stays}`])
    expect(done.err).toContain(`belongs to another source or to your own people: 1`)
    expect(done.err).toContain(`  customers "Value 5": ${stays}`)
  })

  test('sends tickets again while support has not heard of the customer', async () => {
    at.gateway.refuse.set('Case 1', { code: 'CUSTOMER_UNKNOWN', times: 1 })
    at.gateway.refuse.set('Case 2', { code: 'AGENT_UNKNOWN', times: 2 })
    expect(counts(await at.helpdesk())).toMatchObject({ created: 6, rejected: 2 })
  })

  test('whose customer was refused leaves out the tickets with that reason', async () => {
    at.gateway.refuse.set('Value 5', { code: 'SAME_AS_UNKNOWN', times: 1 })
    const done = await at.helpdesk()
    expect(counts(done)).toMatchObject({ rejected: 3 + 2 })
    expect(done.err).toContain('"Value 5" (customers) was refused: Value 5 is refused.')
    expect(readFileSync(at.rejects, 'utf8')).toContain(
      'CUSTOMER_UNKNOWN,"The graph knows no customer that helpdesk calls ""Value 5"": Value 5 is refused."',
    )
  })
})

test('--help explains everything and exits with 0', async () => {
  const done = await at.run('--help')
  expect(done).toMatchObject({ code: 0, err: '' })
  for (const word of ['--dry-run', '--rejects', '--zone', 'Exit codes']) expect(done.out).toContain(word)
})
