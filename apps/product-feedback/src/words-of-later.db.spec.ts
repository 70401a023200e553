import { customerRegistered, promiseRecorded, promiseSettled } from '@customer-graph/contracts-sales'
import { newId } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from './composition'

const open = () =>
  departmentForTests({
    department: 'product-feedback',
    options,
    startsAt: '2026-11-23T09:00:00Z',
    caller: () => ({ subject: newId<'Person'>(), department: 'product' }),
  })

let feedback: Awaited<ReturnType<typeof open>>
beforeAll(async () => void (feedback = await open()))
afterAll(() => feedback.close())

test('a promise that ended in a way that came later than this service stays as it is', async () => {
  const [customerId, promiseId] = [newId(), newId()]
  await feedback.hear(customerRegistered, { ...customerRegistered.example, customerId })
  await feedback.hear(promiseRecorded, { ...promiseRecorded.example, promiseId, customerId })
  const item = async (): Promise<string> => {
    const asked = {
      title: 'Export',
      source: 'PORTAL',
      sourceRef: newId(),
      importance: 'CRITICAL',
      customerId,
    }
    return (await feedback.mutate('captureFeedback', asked, '... on FeedbackRequest { item { id } }')).item.id
  }
  const back = async () =>
    feedback.mutate('backPromise', { promiseId, itemId: await item() }, '... on WrongState { code }')
  const ended = (status: string) =>
    feedback.hear(promiseSettled, { ...promiseSettled.example, promiseId, status })
  await ended('transferred')
  expect(await back()).toMatchObject({ __typename: 'CustomerPromise' })
  await ended('broken')
  expect(await back()).toMatchObject({ code: 'WRONG_STATE' })
})
