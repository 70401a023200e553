import { type HiddenRow } from './access-policy'

/**
 * Who may know of an event: everybody (null), those who see a row of the access policy, or those only unless the data say
 * otherwise. Plain data, so that it can be published and read where the contract is not known.
 */
export type Hidden<Data = object> =
  | null
  | HiddenRow
  | { readonly row: HiddenRow; readonly unless: { readonly [Name in keyof Data]?: Data[Name] } }

/**
 * What an event tells of, when some do not see it; null when all do. For whatever hands events on to people: a timeline, a
 * push. Data that do not say what would open them stay hidden, and so does an event of which nothing was said (`undefined`).
 */
export function hiddenRowOf(hidden: Hidden | undefined, data: unknown): HiddenRow | null {
  if (hidden === undefined) return 'unclassified'
  if (hidden === null || typeof hidden === 'string') return hidden
  const said = (data ?? {}) as Readonly<Record<string, unknown>>
  const opened = Object.entries(hidden.unless).every(([name, value]) => said[name] === value)
  return opened ? null : hidden.row
}
