export type { FeedbackRequest } from './request'
