import { LRUCache } from 'lru-cache'

/** What an answer about a text takes besides the text, in bytes; about that of a small object in a map. */
const overhead = 200

/**
 * `judge`, with its latest answers remembered. All that is remembered takes at most `maxBytes`, and no single text more than
 * a fiftieth of that, so that nobody can push out what others ask with a few long ones.
 */
export function memoizeText<Answer extends object>(
  judge: (text: string) => Answer,
  maxBytes = 4_000_000,
): (text: string) => Answer {
  const known = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 50),
    sizeCalculation: (_answer, text) => bytesOf(text) + overhead,
  })
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = judge(text)
    known.set(text, answer)
    return answer
  }
}

/** What a text takes in memory at most: engines keep two bytes for a character as soon as one needs them. */
export const bytesOf = (text: string): number => 2 * text.length
