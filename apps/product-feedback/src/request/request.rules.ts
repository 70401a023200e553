import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
} from '@customer-graph/glossary'
import { type FeedbackItem, type ItemId } from '../item/item'
import { type FeedbackRequest, type Intake, type RequestId } from './request'

/** A request, and the item that it brings into being when it asks for something new. */
export interface Captured {
  readonly request: FeedbackRequest
  readonly newItem: FeedbackItem | null
}

/** Takes a request in; everything that is wrong is listed at once. `ids` are for what comes into being. */
export function capture(
  intake: Intake,
  ids: { request: RequestId; item: ItemId },
  now: Date,
): Decision<Captured, InvalidInput> {
  const { itemId, title, area, idempotencyKey: _key, ...asked } = intake
  const problems = problemsOf(intake)
  if (problems.length) return refuse(invalidInput(problems))
  const request = {
    ...asked,
    id: ids.request,
    itemId: itemId ?? ids.item,
    requestedAt: now,
  }
  const wanted = { id: ids.item, title: title ?? '', area, targetOn: null }
  return accept({ request, newItem: itemId ? null : { ...wanted, status: 'new' } })
}

function problemsOf({ itemId, title }: Intake): Problem[] {
  const problems: Problem[] = []
  if (!itemId && !title)
    problems.push({ path: 'title', message: 'Name an item, or give the title of a new one.' })
  if (itemId && title)
    problems.push({ path: 'title', message: 'The item named has a title already; leave this out.' })
  return problems
}
