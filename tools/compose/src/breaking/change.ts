/** A change that breaks somebody who uses the published graph. */
export interface BreakingChange {
  /** Names the change in a decision page, e.g. `customer-name-was-removed`. */
  readonly id: string
  readonly description: string
  /** By what an operation is seen to use what changed: `Customer`, `Customer.name`, `Query.customer(id:)`, `Segment.SMALL`. */
  readonly touches: readonly string[]
}

/** A change by its description. */
export const change = (description: string, ...touches: readonly string[]): BreakingChange => ({
  id: description
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, ''),
  description,
  touches,
})
