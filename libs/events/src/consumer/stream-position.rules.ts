/** Sequences `from` … `to`, both included. */
export interface SequenceRange {
  readonly from: number
  readonly to: number
}

/** How far a consumer has come in one stream of one department. */
export interface StreamPosition {
  /** The last sequence it has passed, 0 before the first. */
  readonly sequence: number
  /** What it passed over below that: never delivered so far. */
  readonly missing: readonly SequenceRange[]
  readonly parked: boolean
}

export const beforeTheFirst: StreamPosition = { sequence: 0, missing: [], parked: false }

/** Where an event stands: `next` in line, `ahead` of events never delivered, `late` (one of those), or a `repeat`. */
export type Placement = 'next' | 'ahead' | 'late' | 'repeat'

export function placeOf({ sequence: last, missing }: StreamPosition, sequence: number): Placement {
  if (sequence === last + 1) return 'next'
  if (sequence > last) return 'ahead'
  return missing.some(({ from, to }) => from <= sequence && sequence <= to) ? 'late' : 'repeat'
}

/** The same for who hears some events of a stream only: what was passed over is not missing. */
export const passedSparsely = (position: StreamPosition, sequence: number): StreamPosition => ({
  ...position,
  sequence: Math.max(position.sequence, sequence),
})

/** The position after the event with `sequence` was passed; a repeat changes nothing. */
export function passed(position: StreamPosition, sequence: number): StreamPosition {
  switch (placeOf(position, sequence)) {
    case 'next':
      return { ...position, sequence }
    case 'ahead':
      return {
        ...position,
        sequence,
        missing: [...position.missing, { from: position.sequence + 1, to: sequence - 1 }],
      }
    case 'late':
      return { ...position, missing: position.missing.flatMap((range) => without(range, sequence)) }
    case 'repeat':
      return position
  }
}

function without({ from, to }: SequenceRange, sequence: number): SequenceRange[] {
  if (sequence < from || sequence > to) return [{ from, to }]
  return [
    { from, to: sequence - 1 },
    { from: sequence + 1, to },
  ].filter((range) => range.from <= range.to)
}
