import { dealWon } from '@customer-graph/contracts-sales'
import { createClient, CustomerRecordDocument, type Graph } from '@customer-graph/graph-client'
import { aCustomer } from '@customer-graph/graph-client/mocks'

/** Compiled with everything that the packages declare, to the last line: `skipLibCheck` is off for this file. */
const customer: Graph.Customer = aCustomer({ name: 'Delmar' })
const name: string | null = customer.name
// @ts-expect-error -- a name is no number
export const wrong: number = customer.name

const graph = createClient({ url: 'http://127.0.0.1:1', token: () => 'none' })
export const asked = async (): Promise<string | null | undefined> =>
  (await graph.ask(CustomerRecordDocument, { id: '1' })).data?.customer?.name

const dealId: string = dealWon.schema.parse(dealWon.example).dealId
process.stdout.write(JSON.stringify([name, typeof dealId]))
