// Generated from the folders of libs/contracts by tools/codegen.
import * as operatingModel from '@customer-graph/contracts-operating-model'
import * as productFeedback from '@customer-graph/contracts-product-feedback'
import * as sales from '@customer-graph/contracts-sales'
import * as success from '@customer-graph/contracts-success'
import * as support from '@customer-graph/contracts-support'

/** What the contract package of each department exports. */
export const exportedBy = {
  'operating-model': operatingModel,
  'product-feedback': productFeedback,
  sales,
  success,
  support,
}
