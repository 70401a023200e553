/**
 * `judge`, with its latest answers remembered: at most `most` of them, for texts of at most `longest` characters, so that
 * nobody can fill the memory with what is asked only once.
 */
export function remembered<Answer>(
  judge: (text: string) => Answer,
  { most = 1000, longest = 20_000 } = {},
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) {
      known.delete(text)
      known.set(text, before)
      return before
    }
    const answer = judge(text)
    if (text.length > longest) return answer
    known.set(text, answer)
    if (known.size > most) known.delete(known.keys().next().value!)
    return answer
  }
}
