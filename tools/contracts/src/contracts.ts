import * as operatingModel from '@customer-graph/contracts-operating-model'
import * as productFeedback from '@customer-graph/contracts-product-feedback'
import * as sales from '@customer-graph/contracts-sales'
import * as success from '@customer-graph/contracts-success'
import * as support from '@customer-graph/contracts-support'
import { type Department, type EventContract } from '@customer-graph/glossary'

/** What a department publishes, and the names under which its package exports it. */
export interface DepartmentContracts {
  readonly department: Department
  /** The package that consumers import. */
  readonly packageName: string
  readonly events: readonly EventContract<unknown>[]
  /** Everything the package exports, by name. */
  readonly exported: Readonly<Record<string, unknown>>
}

const of = (department: Department, events: unknown, exported: object): DepartmentContracts => ({
  department,
  packageName: `@customer-graph/contracts-${department}`,
  events: events as readonly EventContract<unknown>[],
  exported: { ...exported },
})

/** Every event of every department. */
export const allContracts: readonly DepartmentContracts[] = [
  of('sales', sales.salesEvents, sales),
  of('success', success.successEvents, success),
  of('support', support.supportEvents, support),
  of('product-feedback', productFeedback.productFeedbackEvents, productFeedback),
  of('operating-model', operatingModel.operatingModelEvents, operatingModel),
]
