import { GraphQLScalarType, type ValueNode } from 'graphql'
import { GraphQLDate, GraphQLDateTime, GraphQLDuration, GraphQLSafeInt } from 'graphql-scalars'
import { badInput } from './errors'

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60)

/** Validates like `scalar`, but says in BAD_USER_INPUT what would have been right, and maps what was accepted. */
function clear(
  scalar: GraphQLScalarType,
  expected: string,
  read: (input: unknown) => unknown,
  write: (output: unknown) => unknown,
) {
  const { parseValue, parseLiteral, serialize, ...rest } = scalar.toConfig()
  const name = rest.name
  const attempt = (parse: () => unknown, given: unknown) => {
    try {
      return read(parse())
    } catch {
      throw badInput(`${name} must be ${expected}, got ${shown(given)}.`)
    }
  }
  return new GraphQLScalarType({
    ...rest,
    description: `${expected[0]!.toUpperCase()}${expected.slice(1)}.`,
    serialize: (value) => write(serialize!(value)),
    parseValue: (value) => attempt(() => parseValue!(value), value),
    parseLiteral: (node: ValueNode, variables) =>
      attempt(() => parseLiteral!(node, variables), 'value' in node ? node.value : node.kind),
  })
}

/** The years that an RFC 3339 text can say and PostgreSQL can store. */
function inReach(value: unknown): unknown {
  const year = (value as Date).getUTCFullYear()
  if (year >= 1 && year <= 9999) return value
  throw new RangeError('The year is not within 1 to 9999')
}

const asIs = (value: unknown) => value
const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)
const instant = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

/**
 * Resolvers of the shared scalars. `DateTime` is a `Date` inside and RFC 3339 UTC outside; `Date` is a `YYYY-MM-DD`
 * string on both sides (a calendar day has no zone); `SafeInt` a number; `Duration` an ISO 8601 string.
 */
export const scalars = {
  DateTime: clear(
    GraphQLDateTime,
    'an RFC 3339 instant with its zone, like 2026-11-21T09:30:00Z',
    inReach,
    instant,
  ),
  Date: clear(GraphQLDate, 'a calendar day, like 2026-11-21', (value) => day(inReach(value)), asIs),
  SafeInt: clear(GraphQLSafeInt, 'a whole number between -9007199254740991 and 9007199254740991', asIs, asIs),
  Duration: clear(GraphQLDuration, 'an ISO 8601 duration, like PT4H30M', asIs, asIs),
}
