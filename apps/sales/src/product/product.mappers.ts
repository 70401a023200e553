export type { Product } from './product'
