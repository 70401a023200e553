import { wholeNumber } from '@customer-graph/subgraph'

/** How much one request may ask for. A spec keeps each at twice or more what any shipped operation needs. */
export interface OperationLimits {
  /** Words and signs of the document. */
  readonly tokens: number
  /** Fields, with every fragment counted wherever it is spread. */
  readonly fields: number
  /** How deep fields are nested. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Fields at the root of one operation. */
  readonly rootFields: number
  /** How often one field is asked for in one place; comparing them grows with the square. */
  readonly repeats: number
  /** Objects that the answer may hold at most, as far as can be told beforehand. */
  readonly cost: number
}

/** The environment variables of the limits. */
export const operationLimitVariables = {
  MAX_OPERATION_TOKENS: wholeNumber(10, 100_000).default(5000),
  MAX_OPERATION_FIELDS: wholeNumber(1, 100_000).default(1000),
  MAX_OPERATION_DEPTH: wholeNumber(1, 100).default(20),
  MAX_OPERATION_ALIASES: wholeNumber(0, 10_000).default(100),
  MAX_OPERATION_DIRECTIVES: wholeNumber(0, 10_000).default(50),
  MAX_OPERATION_ROOT_FIELDS: wholeNumber(1, 10_000).default(100),
  MAX_OPERATION_REPEATS: wholeNumber(1, 10_000).default(20),
  MAX_OPERATION_COST: wholeNumber(1, 1_000_000_000).default(25_000),
}

type Variables = Record<keyof typeof operationLimitVariables, number>

export const operationLimits = (v: Variables): OperationLimits => ({
  tokens: v.MAX_OPERATION_TOKENS,
  fields: v.MAX_OPERATION_FIELDS,
  depth: v.MAX_OPERATION_DEPTH,
  aliases: v.MAX_OPERATION_ALIASES,
  directives: v.MAX_OPERATION_DIRECTIVES,
  rootFields: v.MAX_OPERATION_ROOT_FIELDS,
  repeats: v.MAX_OPERATION_REPEATS,
  cost: v.MAX_OPERATION_COST,
})
