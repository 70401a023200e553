import { newId } from '@customer-graph/glossary'
import { type FeedbackItem } from '../item/item'
import { type KnownPromise } from './promise'
import { back } from './promise.rules'

const promise: KnownPromise = { id: newId(), customerId: newId(), itemId: null, settled: false }
const item: FeedbackItem = {
  id: newId(),
  title: 'Single sign-on',
  area: null,
  targetOn: null,
  status: 'planned',
}

describe('backing a promise', () => {
  test('puts the item behind it', () => {
    expect(back(promise, item, 0)).toEqual({ accepted: true, value: { ...promise, itemId: item.id } })
  })

  test('that is settled is refused', () => {
    expect(back({ ...promise, settled: true }, item, 0)).toMatchObject({ refusal: { code: 'WRONG_STATE' } })
  })

  test('with a declined item is refused', () => {
    const declined: FeedbackItem = { ...item, status: 'declined', declineReason: 'too narrow' }
    expect(back(promise, declined, 0)).toMatchObject({ refusal: { state: 'declined' } })
  })

  test('stops at a hundred promises for one item', () => {
    expect(back(promise, item, 99)).toMatchObject({ accepted: true })
    expect(back(promise, item, 100)).toMatchObject({ refusal: { problems: [{ path: 'itemId' }] } })
  })
})
