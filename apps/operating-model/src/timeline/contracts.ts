import * as operatingModel from '@customer-graph/contracts-operating-model'
import * as productFeedback from '@customer-graph/contracts-product-feedback'
import * as sales from '@customer-graph/contracts-sales'
import * as success from '@customer-graph/contracts-success'
import * as support from '@customer-graph/contracts-support'
import { eventsIn } from '@customer-graph/glossary'

/** What every department says of its events, by type. */
export const contractsByType = new Map(
  [sales, success, support, productFeedback, operatingModel]
    .flatMap(eventsIn)
    .map((contract) => [contract.type, contract]),
)
