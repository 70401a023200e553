export type { Contact } from './contact'
