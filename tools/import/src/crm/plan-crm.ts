import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readRows, type Row } from '../csv/read-rows'
import { crmMapping } from '../mapping/crm-mapping'
import { loadMapping } from '../mapping/load-mapping'
import { type Reading, type Step } from '../record'
import { WrongInput } from '../wrong-input'
import { accountOf, parentsFirst } from './account.rules'
import { opportunityReader } from './opportunity.rules'
import { productOf } from './product.rules'
import { peopleOf } from './seller.rules'

/** What there is to send of a CRM export, in the order in which each builds on those before it. */
export async function planCrm(folder: string): Promise<Step[]> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongInput(
      `There is no folder ${folder}. Check the path; it is read from the folder you are in.`,
    )
  const mapping = loadMapping('crm', crmMapping)
  const rowsOf = ({ file, columns }: { file: string; columns: Record<string, string> }) =>
    readRows(join(folder, file), Object.values(columns))
  const teams = await all(rowsOf(mapping.sellers))
  const accounts = parentsFirst(await all(rowsOf(mapping.accounts)), mapping.accounts)
  const products = await all(rowsOf(mapping.products))
  const opportunityOf = opportunityReader(mapping)
  return [
    { noun: 'people', mutation: 'importPeople', repeatOn: [], read: () => peopleOf(teams, mapping) },
    {
      noun: 'customers',
      mutation: 'importCustomers',
      repeatOn: [],
      read: () => accounts.map((row) => accountOf(row, mapping)),
    },
    {
      noun: 'products',
      mutation: 'importProducts',
      repeatOn: [],
      read: () => products.map((row) => productOf(row, mapping)),
    },
    {
      noun: 'deals',
      mutation: 'importDeals',
      repeatOn: ['SELLER_UNKNOWN'],
      read: () => each(rowsOf(mapping.opportunities), opportunityOf),
    },
  ]
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found = []
  for await (const row of rows) found.push(row)
  return found
}

async function* each(rows: AsyncIterable<Row>, read: (row: Row) => Reading): AsyncGenerator<Reading> {
  for await (const row of rows) yield read(row)
}
