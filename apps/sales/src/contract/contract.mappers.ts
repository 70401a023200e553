export type { Contract } from './contract'
