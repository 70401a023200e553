export type { {{Noun}} } from './{{noun}}'
