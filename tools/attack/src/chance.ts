import fc from 'fast-check'

/** Choices that a seed decides, in the order they are made. */
export interface Chance {
  of<Value>(arbitrary: fc.Arbitrary<Value>): Value
  one<Value>(values: readonly Value[]): Value
  /** True once in `count` times, on average. */
  oneIn(count: number): boolean
  /** 0 to `most`, both included. */
  upTo(most: number): number
}

/** Things made by choices, for fast-check to repeat from a seed. */
export const chosen = <Made>(make: (chance: Chance) => Made): fc.Arbitrary<Made> =>
  fc.gen().map((generate) => {
    const of = <Value>(arbitrary: fc.Arbitrary<Value>): Value => generate(() => arbitrary)
    // Without fast-check's leaning towards small numbers, or rare things would be common.
    const upTo = (most: number) => of(fc.noBias(fc.nat({ max: most })))
    return make({
      of,
      upTo,
      oneIn: (count) => upTo(count - 1) === 0,
      one: (values) => values[upTo(values.length - 1)]!,
    })
  })
