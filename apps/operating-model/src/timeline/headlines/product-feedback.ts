import {
  feedbackCaptured,
  itemDeclined,
  itemPlanned,
  itemShipped,
  itemStarted,
  promiseBacked,
} from '@customer-graph/contracts-product-feedback'
import { type Headline, says } from './headline'
import { because, spaced } from './words'

export const productFeedbackHeadlines: readonly Headline[] = [
  says(
    feedbackCaptured,
    ({ title, importance }) => `The customer asked for "${title}" (${spaced(importance)})`,
  ),
  says(itemPlanned, ({ title, targetOn }) => `Planned: ${title}${targetOn ? `, by ${targetOn}` : ''}`),
  says(itemStarted, ({ title }) => `Work began: ${title}`),
  says(itemShipped, ({ title }) => `Shipped: ${title}`),
  says(itemDeclined, ({ title, reason }) => `Declined: ${title}${because(reason)}`),
  says(promiseBacked, () => 'A promise got a roadmap item behind it'),
]
