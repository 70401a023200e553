import { type {{Noun}}, type {{Noun}}Id, type New{{Noun}} } from './{{noun}}'

/** A new {{noun.words}}, added at `now`. */
export const add = (given: New{{Noun}}, id: {{Noun}}Id, now: Date): {{Noun}} => ({ ...given, id, addedAt: now })
