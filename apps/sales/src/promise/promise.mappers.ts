export type { PromiseMade as CustomerPromise } from './promise'
