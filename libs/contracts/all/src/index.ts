import { type Department, departments, type EventContract, eventsIn } from '@customer-graph/glossary'
import { exportedBy } from './generated/exported-by'

/** What a department publishes, and the names under which its package exports it. */
export interface DepartmentContracts {
  readonly department: Department
  /** The package that consumers import. */
  readonly packageName: string
  /** By type. */
  readonly events: readonly EventContract<unknown>[]
  /** Everything the package exports, by name. */
  readonly exported: Readonly<Record<string, unknown>>
}

const contractsOf = (department: Department): DepartmentContracts => ({
  department,
  packageName: `@customer-graph/contracts-${department}`,
  events: eventsIn(exportedBy[department]).sort((one, other) => one.type.localeCompare(other.type)),
  exported: { ...exportedBy[department] },
})

/** Every event of every department: what its package exports. */
export const allContracts: readonly DepartmentContracts[] = departments.map(contractsOf)

/** The same by type. */
export const contractsByType: ReadonlyMap<string, EventContract<unknown>> = new Map(
  allContracts.flatMap(({ events }) => events.map((contract) => [contract.type, contract])),
)
