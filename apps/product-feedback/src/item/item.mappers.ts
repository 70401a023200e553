export type { FeedbackItem } from './item'
