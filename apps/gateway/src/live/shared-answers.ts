/** How many answers are kept for those who ask a moment later, and for how long. */
const most = 1_000
const keptMs = 1_000

/**
 * Asks once for all who want the same thing at the same moment: hundreds of clients with equal rights who watch a customer
 * are told what one query answered. An answer is kept for a second after it came.
 */
export function sharedAnswers<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (key, ask) => {
    const before = answers.get(key)
    if (before) return before
    const answer = ask()
    answers.set(key, answer)
    if (answers.size > most) answers.delete(answers.keys().next().value!)
    const forget = () => {
      if (answers.get(key) === answer) answers.delete(key)
    }
    answer.then(() => setTimeout(forget, keptMs).unref(), forget)
    return answer
  }
}
