import { newId } from '@customer-graph/glossary'
import { type Intake } from './request'
import { capture } from './request.rules'

const now = new Date('2026-11-23T09:00:00Z')
const ids = { request: newId<'FeedbackRequest'>(), item: newId<'FeedbackItem'>() }
const intake: Intake = {
  itemId: null,
  title: 'Single sign-on',
  area: 'sign-in',
  customerId: newId(),
  contactId: null,
  source: 'support-ticket',
  sourceRef: 'ticket 4711',
  importance: 'critical',
  quote: null,
  idempotencyKey: 'once',
}

describe('taking feedback in', () => {
  test('for something new brings an item into being and the request with it', () => {
    expect(capture(intake, ids, now)).toMatchObject({
      accepted: true,
      value: {
        newItem: { id: ids.item, title: 'Single sign-on', status: 'new' },
        request: {
          id: ids.request,
          itemId: ids.item,
          sourceRef: 'ticket 4711',
          quote: null,
          requestedAt: now,
        },
      },
    })
  })

  test('for an item that is known adds a request and no item', () => {
    const itemId = newId<'FeedbackItem'>()
    expect(capture({ ...intake, itemId, title: null }, ids, now)).toMatchObject({
      value: { newItem: null, request: { itemId } },
    })
  })

  test('for something new needs a title', () => {
    expect(capture({ ...intake, title: null }, ids, now)).toMatchObject({
      refusal: { problems: [{ path: 'title' }] },
    })
  })

  test('refuses a new title for an item that has one', () => {
    expect(capture({ ...intake, itemId: newId() }, ids, now)).toMatchObject({
      refusal: { problems: [{ path: 'title' }] },
    })
  })
})
