import { promiseSettled } from '@customer-graph/contracts-sales'
import { newId } from '@customer-graph/glossary'
import { type FeedbackForTests, feedbackForTests } from './feedback-for-tests'

let feedback: FeedbackForTests
beforeAll(async () => void (feedback = await feedbackForTests()))
afterAll(() => feedback.close())

const customer = () => feedback.customer()
const promise = () => feedback.promise()
const capture = (input: object) => feedback.capture(input)
const item = () => feedback.item()
const move = (name: string, itemId: string, more: object = {}) =>
  feedback.mutate(
    name,
    { itemId, ...more },
    '... on FeedbackItem { status targetOn shippedAt declineReason }',
  )
const latest = async () => (await feedback.announced()).at(-1)!

describe('what a customer asks for', () => {
  test('begins an item, and tells which request did', async () => {
    const customerId = await customer()
    const input = {
      title: ' Single sign-on ',
      area: 'sign-in',
      customerId,
      quote: 'We cannot go on without.',
    }
    const request = await capture(input)
    expect(request).toMatchObject({
      quote: 'We cannot go on without.',
      requestedAt: '2026-11-23T09:00:00.000Z',
      item: { title: 'Single sign-on', area: 'sign-in', status: 'NEW', customerCount: 1 },
    })
    const { type, stream, data } = await latest()
    expect([type, stream]).toEqual(['product-feedback.feedback-captured.v1', customerId])
    expect(data).toMatchObject({ requestId: request.id, customerId, newItem: true, source: 'support-ticket' })
    expect(JSON.stringify(data)).not.toContain('go on without')
  })

  test('joins an item that there is, and each customer counts once', async () => {
    const itemId = await item()
    const again = await customer()
    await capture({ itemId, customerId: again })
    expect((await capture({ itemId, customerId: again })).item).toMatchObject({
      id: itemId,
      customerCount: 2,
    })
    expect((await latest()).data).toMatchObject({ itemId, newItem: false, title: 'Single sign-on' })
  })

  test('is taken in once under one idempotency key, however often the call is sent', async () => {
    const input = { title: 'Dark mode', customerId: await customer(), idempotencyKey: 'dark', sourceRef: 'd' }
    const ids = [await capture(input), await capture(input)].map(({ id }) => id)
    expect(ids[0]).toBe(ids[1])
  })

  test('is taken in once when the same key comes twice at the same time', async () => {
    const input = {
      title: 'Light mode',
      customerId: await customer(),
      idempotencyKey: 'light',
      sourceRef: 'l',
    }
    const [one, other] = await Promise.all([capture(input), capture(input)])
    expect(one.id).toBe(other.id)
  })

  test('never counts twice from one place: the refusal names the request that there is', async () => {
    const once = { title: 'Exports', customerId: await customer(), sourceRef: 'ticket 4711' }
    const { id } = await capture(once)
    const existing = '... on Conflict { existingId }'
    const input = { ...once, title: 'Exports again', source: 'SUPPORT_TICKET', importance: 'CRITICAL' }
    expect(await feedback.mutate('captureFeedback', input, existing)).toMatchObject({
      __typename: 'Conflict',
      existingId: id,
    })
  })

  test.each<[string, () => object | Promise<object>, string]>([
    ['of a customer nobody knows', () => ({ title: 'x', customerId: newId() }), 'NOT_FOUND'],
    [
      'for an item nobody knows',
      async () => ({ itemId: newId(), customerId: await customer() }),
      'NOT_FOUND',
    ],
    ['for nothing', async () => ({ customerId: await customer() }), 'INVALID_INPUT'],
    [
      'that has no name where it comes from',
      async () => ({ title: 'x', sourceRef: ' ', customerId: await customer() }),
      'INVALID_INPUT',
    ],
  ])('%s is refused, and nothing is kept or told', async (_what, make, code) => {
    const input = await make()
    const before = (await feedback.announced()).length
    expect(await capture(input)).toMatchObject({ code })
    expect(await feedback.announced()).toHaveLength(before)
  })
})

describe('an item', () => {
  test('goes its way, and those who asked for it are named each time', async () => {
    const itemId = await item()
    const customerId = await customer()
    await capture({ itemId, customerId })
    const told: string[] = []
    for (const [name, more, status] of [
      ['planItem', { targetOn: '2027-02-15' }, 'PLANNED'],
      ['startItem', {}, 'IN_PROGRESS'],
      ['shipItem', {}, 'SHIPPED'],
    ] as const) {
      expect(await move(name, itemId, more)).toMatchObject({ status, targetOn: '2027-02-15' })
      const { type, data } = await latest()
      told.push(type)
      expect(data.customerIds).toHaveLength(2)
      expect(data.customerIds).toContain(customerId)
    }
    expect(told).toEqual(['planned', 'started', 'shipped'].map((word) => `product-feedback.item-${word}.v1`))
  })

  test('that is shipped stays shipped, and the refusal says so', async () => {
    const itemId = await item()
    for (const name of ['planItem', 'startItem', 'shipItem']) await move(name, itemId)
    expect(await move('declineItem', itemId, { reason: 'too late' })).toMatchObject({ code: 'WRONG_STATE' })
  })

  test('is declined with a reason, which it loses when it is planned after all', async () => {
    const itemId = await item()
    expect(await move('declineItem', itemId, { reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
    const reason = 'out of scope'
    expect(await move('declineItem', itemId, { reason })).toMatchObject({ declineReason: reason })
    expect(await move('planItem', itemId)).toMatchObject({ status: 'PLANNED', declineReason: null })
  })

  test('nobody knows cannot be moved', async () => {
    expect(await move('shipItem', newId())).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that two people move at once is moved by one of them', async () => {
    const itemId = await item()
    await move('planItem', itemId)
    await move('startItem', itemId)
    const moved = await Promise.all([move('shipItem', itemId), move('shipItem', itemId)])
    expect(moved.map(({ code, status }) => code ?? status).sort()).toEqual(['SHIPPED', 'WRONG_STATE'])
  })
})

describe('a promise of sales', () => {
  const back = (promiseId: string, itemId: string) =>
    feedback.mutate('backPromise', { promiseId, itemId }, '... on CustomerPromise { id backing { id } }')

  test('gets an item behind it, told once however often it is put there, and another item later', async () => {
    const [promiseId, first, second] = [await promise(), await item(), await item()]
    expect(await back(promiseId, first)).toMatchObject({ backing: { id: first } })
    const before = (await feedback.announced()).length
    await back(promiseId, first)
    expect(await feedback.announced()).toHaveLength(before)
    expect(await back(promiseId, second)).toMatchObject({ backing: { id: second } })
    expect((await latest()).data).toMatchObject({ promiseId, itemId: second })
    const { data } = await feedback.entities('FeedbackItem', [first, second], 'promises { id }')
    expect(data._entities).toEqual([{ promises: [] }, { promises: [{ id: promiseId }] }])
  })

  test('that came to its end, or an item that is declined, cannot be used for it', async () => {
    const [promiseId, settled, itemId] = [await promise(), await promise(), await item()]
    await feedback.hear(promiseSettled, { ...promiseSettled.example, promiseId: settled })
    expect(await back(settled, itemId)).toMatchObject({ code: 'WRONG_STATE' })
    await move('declineItem', itemId, { reason: 'out of scope' })
    expect(await back(promiseId, itemId)).toMatchObject({ code: 'WRONG_STATE' })
  })
})

describe('asked for', () => {
  test('items come the latest first, by page, and narrowed', async () => {
    const area = `area of ${newId()}`
    const titles = ['one', 'two', 'three']
    for (const title of titles) await capture({ title, area, customerId: await customer() })
    const page = (after?: string) =>
      feedback.answer(
        `query ($after: String, $filter: FeedbackItemFilter) {
           feedbackItems(first: 2, after: $after, filter: $filter) { nodes { title } pageInfo { hasNextPage endCursor } } }`,
        { after, filter: { area, status: 'NEW' } },
      )
    const { feedbackItems: first } = await page()
    expect(first).toMatchObject({
      nodes: [{ title: 'three' }, { title: 'two' }],
      pageInfo: { hasNextPage: true },
    })
    const { feedbackItems: second } = await page(first.pageInfo.endCursor)
    expect(second).toMatchObject({ nodes: [{ title: 'one' }], pageInfo: { hasNextPage: false } })
  })

  test('what customers asked for costs the same statements for one of them and for many', async () => {
    const ids = [await customer(), await customer(), await customer()]
    for (const customerId of ids) await capture({ title: 'x', customerId })
    const fields = 'feedback(first: 5) { nodes { importance item { title customerCount promises { id } } } }'
    const cost = async (some: readonly string[]) =>
      (await feedback.counted(() => feedback.entities('Customer', some, fields))).statements.length
    expect(await cost(ids)).toBe(await cost(ids.slice(0, 1)))
  })
})
