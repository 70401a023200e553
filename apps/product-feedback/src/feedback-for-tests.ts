import { customerRegistered, promiseRecorded } from '@customer-graph/contracts-sales'
import { newId } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from './composition'

/** Product-feedback, asked by somebody of product. */
export async function feedbackForTests() {
  const subject = newId<'Person'>()
  const feedback = await departmentForTests({
    department: 'product-feedback',
    options,
    startsAt: '2026-11-23T09:00:00Z',
    caller: () => ({ subject, department: 'product' }),
  })

  async function customer(): Promise<string> {
    const customerId = newId<'Customer'>()
    await feedback.hear(customerRegistered, { ...customerRegistered.example, customerId })
    return customerId
  }

  const capture = (input: object) =>
    feedback.mutate(
      'captureFeedback',
      { source: 'SUPPORT_TICKET', sourceRef: newId(), importance: 'IMPORTANT', ...input },
      '... on FeedbackRequest { id quote requestedAt item { id title area status customerCount } }',
    )

  return {
    ...feedback,
    customer,
    capture,
    async promise(): Promise<string> {
      const promiseId = newId<'Promise'>()
      await feedback.hear(promiseRecorded, { ...promiseRecorded.example, promiseId })
      return promiseId
    },
    /** An item that one customer asks for. */
    item: async (): Promise<string> =>
      (await capture({ title: 'Single sign-on', customerId: await customer() })).item.id,
  }
}

export type FeedbackForTests = Awaited<ReturnType<typeof feedbackForTests>>
