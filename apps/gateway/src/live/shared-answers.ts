import { LRUCache } from 'lru-cache'

/** How many answers are kept for those who ask a moment later, and for how long. */
const maxAnswers = 1_000
const keptMs = 1_000

/**
 * Asks once for all who want the same thing at the same moment: hundreds of clients with equal rights who watch a customer
 * are told what one query answered. An answer is kept for a second after it came.
 */
export function sharedAnswers<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const answers = new LRUCache<string, Promise<Answer>>({ max: maxAnswers, ttlAutopurge: true })
  return (key, ask) => {
    const before = answers.get(key)
    if (before) return before
    const answer = ask()
    answers.set(key, answer)
    const ended = (kept: boolean) => {
      if (answers.peek(key) !== answer) return
      if (kept) answers.set(key, answer, { ttl: keptMs })
      else answers.delete(key)
    }
    answer.then(
      () => ended(true),
      () => ended(false),
    )
    return answer
  }
}
