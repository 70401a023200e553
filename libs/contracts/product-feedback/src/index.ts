import {
  feedbackCaptured,
  itemDeclined,
  itemPlanned,
  itemShipped,
  itemStarted,
  promiseBacked,
} from './feedback'

export * from './feedback'

/** Every event that product-feedback publishes. */
export const productFeedbackEvents = [
  feedbackCaptured,
  itemPlanned,
  itemStarted,
  itemShipped,
  itemDeclined,
  promiseBacked,
] as const
