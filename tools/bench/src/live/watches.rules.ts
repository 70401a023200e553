/** What one client watches. */
export interface Watch {
  readonly transport: Transport
  /** Whose token it has. */
  readonly department: Department
  /** Null: every customer. */
  readonly customerId: string | null
}

export const transports = ['sse', 'web-socket'] as const
export type Transport = (typeof transports)[number]

const departments = ['sales', 'success', 'support', 'product', 'operations'] as const
type Department = (typeof departments)[number]

/** One client in so many watches all customers, as a list on a wall does. */
const allAmong = 10

/**
 * What so many clients watch: half by either transport, of all departments, most of them one customer each, all customers
 * alike, and a tenth every customer.
 */
export function watchesOf(clients: number, customerIds: readonly string[]): Watch[] {
  return Array.from({ length: clients }, (_, at) => {
    const pair = Math.floor(at / transports.length) // both transports watch the same
    const watchesAll = pair % allAmong === 0
    return {
      transport: transports[at % transports.length]!,
      department: departments[pair % departments.length]!,
      customerId: watchesAll ? null : customerIds[pair % customerIds.length]!,
    }
  })
}

/** How many changes the clients must be told of together, left out or not, when each customer changed so often. */
export function dueTo(watches: readonly Watch[], changes: ReadonlyMap<string, number>): number {
  const all = [...changes.values()].reduce((total, count) => total + count, 0)
  return watches.reduce(
    (total, { customerId }) => total + (customerId === null ? all : (changes.get(customerId) ?? 0)),
    0,
  )
}
