/** What a broker keeps of a partition: offsets from `low` up to, not including, `high`. */
export interface Kept {
  readonly low: bigint
  readonly high: bigint
}

/** Where a group stands in what is kept. */
export type Standing =
  | { readonly is: 'new' | 'within' }
  /** Records from `from` up to, not including, `to` were deleted before the group read them. */
  | { readonly is: 'overtaken'; readonly from: bigint; readonly to: bigint }
  /** The group has read further than there is: the topic was made anew, or lost its end. */
  | { readonly is: 'beyond'; readonly committed: bigint; readonly high: bigint }

/**
 * Where a group stands that has committed an offset, -1 when it never did. Without this look a group whose offset is gone
 * would be sent to the first record kept, and nobody would know what it has missed.
 */
export function standingOf(committed: bigint, { low, high }: Kept): Standing {
  if (committed < 0n) return { is: 'new' }
  if (committed < low) return { is: 'overtaken', from: committed, to: low }
  if (committed > high) return { is: 'beyond', committed, high }
  return { is: 'within' }
}
