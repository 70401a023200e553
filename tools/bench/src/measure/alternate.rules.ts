/**
 * The order in which two variants take turns: A B B A B A A B …, so that neither profits from always being second and a
 * slow drift of the machine hits both alike. `pairs` of them.
 */
export const alternation = (pairs: number): ('a' | 'b')[] =>
  Array.from({ length: pairs }, (_, pair) =>
    isEvenCount(pair) ? (['a', 'b'] as const) : (['b', 'a'] as const),
  ).flat()

/** Thue–Morse: the turns of pair n are swapped when n has an odd number of ones in binary. */
const isEvenCount = (n: number): boolean =>
  [...n.toString(2)].filter((digit) => digit === '1').length % 2 === 0
