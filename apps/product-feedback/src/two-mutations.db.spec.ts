import { type FeedbackForTests, feedbackForTests } from './feedback-for-tests'

let feedback: FeedbackForTests
beforeAll(async () => void (feedback = await feedbackForTests()))
afterAll(() => feedback.close())

test('the second mutation of a document answers how many customers ask for an item, and which', async () => {
  const itemId = await feedback.item()
  const [first, second] = [await feedback.customer(), await feedback.customer()]
  const input = { itemId, source: 'PORTAL', importance: 'CRITICAL' }
  const { one, two } = await feedback.answer(
    `mutation ($one: CaptureFeedbackInput!, $two: CaptureFeedbackInput!) {
         one: captureFeedback(input: $one) { ...Asked } two: captureFeedback(input: $two) { ...Asked }
       }
       fragment Asked on FeedbackRequest {
         item { customerCount requests(first: 5) { nodes { customer { id feedback(first: 5) { nodes { id } } } } } }
       }`,
    {
      one: { ...input, customerId: first, sourceRef: 'one' },
      two: { ...input, customerId: second, sourceRef: 'two' },
    },
  )
  expect([one.item.customerCount, two.item.customerCount]).toEqual([2, 3])
  expect(two.item.requests.nodes.map(({ customer }: { customer: { id: string } }) => customer.id)).toEqual(
    expect.arrayContaining([first, second]),
  )
})

test('the second mutation of a document answers which item keeps a promise, and which promises an item keeps', async () => {
  const [promiseId, former, later] = [await feedback.promise(), await feedback.item(), await feedback.item()]
  const { one, two } = await feedback.answer(
    `mutation ($one: BackPromiseInput!, $two: BackPromiseInput!) {
         one: backPromise(input: $one) { ...Backed } two: backPromise(input: $two) { ...Backed }
       }
       fragment Backed on CustomerPromise { backing { id promises { id backing { id } } } }`,
    { one: { promiseId, itemId: former }, two: { promiseId, itemId: later } },
  )
  const kept = (itemId: string) => ({ id: itemId, promises: [{ id: promiseId, backing: { id: itemId } }] })
  expect([one.backing, two.backing]).toEqual([kept(former), kept(later)])
})

test('the second mutation of a document answers how far an item has come', async () => {
  const itemId = await feedback.item()
  const moved = await feedback.answer(
    `mutation ($planned: PlanItemInput!, $item: ID!, $capture: CaptureFeedbackInput!) {
         before: captureFeedback(input: $capture) { ... on FeedbackRequest { item { status } } }
         planItem(input: $planned) { ... on FeedbackItem { targetOn } }
         startItem(input: { itemId: $item }) { ... on FeedbackItem { status } }
         again: captureFeedback(input: $capture) { ... on FeedbackRequest { item { status targetOn } } }
       }`,
    {
      item: itemId,
      planned: { itemId, targetOn: '2026-12-24' },
      capture: {
        ...{ itemId, customerId: await feedback.customer(), source: 'PORTAL', sourceRef: 'again' },
        ...{ importance: 'IMPORTANT', idempotencyKey: 'again' },
      },
    },
  )
  expect(moved.before.item).toEqual({ status: 'NEW' })
  expect(moved.again.item).toEqual({ status: 'IN_PROGRESS', targetOn: '2026-12-24' })
})
