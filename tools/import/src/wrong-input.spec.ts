import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, fakeToken } from './fake-gateway'
import { startWorkplace, type Workplace } from './fake-workplace'

let at: Workplace

beforeEach(async () => {
  at = await startWorkplace()
})
afterEach(() => at.leave())

describe('nothing is sent, and the exit code is 2,', () => {
  afterEach(() => expect(at.gateway.calls()).toBe(0))

  const without = (file: string) => rmSync(join(at.folder, file), { recursive: true })
  const put = (file: string, content: string | Buffer) => writeFileSync(join(at.folder, file), content)
  const header = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n'
  const pipeline = 'crm/sales_pipeline.csv'

  test.each<[string, () => void, string]>([
    ['when the folder is missing', () => without('crm'), 'There is no folder'],
    ['when a file is missing', () => without(pipeline), 'There is no file'],
    [
      'when a header is wrong',
      () => put(pipeline, 'opportunity_id,account\n'),
      'lacks the columns sales_agent, product',
    ],
    ['when a row is broken', () => put(pipeline, `${header}a,b\n`), 'is broken at line 2'],
    ['when a file is empty', () => put(pipeline, ''), 'sales_pipeline.csv is empty'],
    [
      'when a byte is no UTF-8',
      () => put(pipeline, Buffer.from(`${header}\xe8`, 'latin1')),
      'is not UTF-8: line 2, byte 90',
    ],
  ])('%s', async (_when, spoil, message) => {
    spoil()
    const done = await at.crm()
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain(message)
  })

  test('when the log is missing, its zone is unknown, or the map is wrong', async () => {
    expect((await at.helpdesk('--zone=Europe/Roma')).err).toContain('--zone is given twice.')
    const log = join(at.folder, 'log.csv')
    const roma = await at.run('helpdesk', log, '--zone=Europe/Roma')
    expect(roma).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no time zone "Europe/Roma".'),
    })
    put('map.csv', 'helpdesk_customer,crm_account\nValue 5,Big Lantern\nValue 5,Little Lamp\n')
    expect(await at.helpdesk()).toMatchObject({
      code: 2,
      err: expect.stringContaining('line 3: Value 5 is Big Lantern'),
    })
    put('map.csv', 'helpdesk_customer,crm_account\nValue 5,\n')
    expect((await at.helpdesk()).err).toContain('line 2: both helpdesk_customer and crm_account are needed.')
    without('log.csv')
    put('map.csv', 'helpdesk_customer,crm_account\n')
    expect((await at.helpdesk()).err).toContain('There is no file')
  })

  test('when the gateway cannot be reached', async () => {
    const { url } = at.gateway
    await at.gateway.close()
    const done = await at.run(
      'crm',
      join(at.folder, 'crm'),
      '--gateway',
      url,
      '--token',
      't',
      '--rejects',
      at.rejects,
    )
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain(
      `${url} cannot be reached (ECONNREFUSED). Is the graph running? npm start starts one`,
    )
  })

  test('when the token is refused, or may not import', async () => {
    const done = await at.run(
      'crm',
      join(at.folder, 'crm'),
      '--gateway',
      at.gateway.url,
      '--token',
      'old',
      '--rejects',
      at.rejects,
    )
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain('(UNAUTHENTICATED) Give a token of operations or admin with --token.')
    at.gateway.next.push((response) => fail(response, 200, 'FORBIDDEN'))
    expect(await at.crm()).toMatchObject({
      code: 2,
      err: expect.stringContaining('(FORBIDDEN) Give a token of operations'),
    })
  })

  test('when something else than a gateway answers', async () => {
    at.gateway.next.push((response) => void response.writeHead(404).end('<html>'))
    expect(await at.crm()).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no GraphQL gateway (status 404)'),
    })
  })

  test('when the rejects file would be written over something else', async () => {
    const done = await at.crm('--dry-run', `--rejects=${join(at.folder, 'log.csv')}`)
    expect(done.err).toContain('--rejects is given twice.')
    const log = join(at.folder, 'log.csv')
    const over = await at.run(
      'crm',
      join(at.folder, 'crm'),
      '--gateway',
      at.gateway.url,
      '--token',
      fakeToken,
      '--rejects',
      log,
    )
    expect(over).toMatchObject({ code: 2, err: expect.stringContaining('is no rejects file') })
    expect(readFileSync(log, 'utf8')).toContain('Case 3')
  })

  test('when a flag is unknown, with the usage', async () => {
    const done = await at.crm('--dryrun')
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain('Unknown argument "--dryrun".\n\nnpm run import -- crm DIR')
  })
})
