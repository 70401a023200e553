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
    ({ importance, area }) =>
      `The customer asked for something ${spaced(importance)}${area ? `, about ${area}` : ''}`,
  ),
  says(itemPlanned, ({ title, targetOn }) => `Planned: ${title}${targetOn ? `, by ${targetOn}` : ''}`),
  says(itemStarted, ({ title }) => `Work began: ${title}`),
  says(itemShipped, ({ title }) => `Shipped: ${title}`),
  says(itemDeclined, ({ title, reason }) => `Declined: ${title}${because(reason)}`),
  says(promiseBacked, () => 'A promise got a roadmap item behind it'),
]
