import { productFeedbackHeadlines } from './headlines/product-feedback'
import { salesHeadlines } from './headlines/sales'
import { successHeadlines } from './headlines/success'
import { supportHeadlines } from './headlines/support'
import { spaced } from './headlines/words'

const sentences = new Map([
  ...salesHeadlines,
  ...successHeadlines,
  ...supportHeadlines,
  ...productFeedbackHeadlines,
])

/** Whether events of a type have a sentence of their own. */
export const isTold = (type: string): boolean => sentences.has(type)

const longest = 300

/**
 * What an event says, in a sentence. A type that has no sentence yet, or data that its contract does not know, is told by
 * the words of the type: an event is never missing from the timeline for want of words.
 */
export function headlineOf({ type, data }: { type: string; data: unknown }): string {
  const sentence = sentences.get(type)?.(data) ?? generic(type)
  return sentence.length > longest ? `${sentence.slice(0, longest - 1)}…` : sentence
}

function generic(type: string): string {
  const name = spaced(type.split('.')[1] ?? type)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
