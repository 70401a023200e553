import { promiseEndings, promiseRecorded, promiseSettled } from '@customer-graph/contracts-sales'
import { when } from '@customer-graph/events'
import { type CustomerId, oneOf } from '@customer-graph/glossary'
import { type PromiseId } from './promise'
import { promiseStore } from './promise.store'

/** Sales promised something: an item may be put behind it. */
export const whenPromiseRecorded = when(promiseRecorded, async ({ data }, { manager }) => {
  const { promiseId, customerId } = data
  await promiseStore(manager).save({
    id: promiseId as PromiseId,
    customerId: customerId as CustomerId,
    itemId: null,
    settled: false,
  })
})

/** A promise came to its end. An ending that came later than this code may not be one for us: the promise stays as it is. */
export const whenPromiseSettled = when(promiseSettled, async ({ data }, { manager }) => {
  if (!oneOf(promiseEndings, data.status)) return
  await promiseStore(manager).settle(data.promiseId)
})
