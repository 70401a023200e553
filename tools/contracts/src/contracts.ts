import * as operatingModel from '@customer-graph/contracts-operating-model'
import * as productFeedback from '@customer-graph/contracts-product-feedback'
import * as sales from '@customer-graph/contracts-sales'
import * as success from '@customer-graph/contracts-success'
import * as support from '@customer-graph/contracts-support'
import { type Department, type EventContract, eventsIn } from '@customer-graph/glossary'

/** What a department publishes, and the names under which its package exports it. */
export interface DepartmentContracts {
  readonly department: Department
  /** The package that consumers import. */
  readonly packageName: string
  readonly events: readonly EventContract<unknown>[]
  /** Everything the package exports, by name. */
  readonly exported: Readonly<Record<string, unknown>>
}

const of = (department: Department, exported: object): DepartmentContracts => ({
  department,
  packageName: `@customer-graph/contracts-${department}`,
  events: eventsIn(exported).sort((one, other) => one.type.localeCompare(other.type)),
  exported: { ...exported },
})

/** Every event of every department: what its package exports. */
export const allContracts: readonly DepartmentContracts[] = [
  of('sales', sales),
  of('success', success),
  of('support', support),
  of('product-feedback', productFeedback),
  of('operating-model', operatingModel),
]
