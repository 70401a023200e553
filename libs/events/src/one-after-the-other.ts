/**
 * A function that runs one call after the other, however many are asked for at once: for a connection to PostgreSQL, which
 * takes the next statement only when the last is answered. Each call answers or fails for itself.
 */
export function oneAfterTheOther<Arguments extends unknown[], Answer>(
  run: (...words: Arguments) => Promise<Answer>,
): (...words: Arguments) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve()
  return (...words) => {
    const answer = last.then(() => run(...words))
    last = answer.catch(() => undefined)
    return answer
  }
}
