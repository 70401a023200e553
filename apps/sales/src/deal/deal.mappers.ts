export type { Deal } from './deal'
