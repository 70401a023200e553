import { readRows } from '../csv/read-rows'
import { type HelpdeskMapping } from '../mapping/helpdesk-mapping'
import { WrongInput } from '../wrong-input'

/** Which customers of the help desk are which accounts of the CRM. Throws WrongInput when one has two accounts, or none. */
export async function readCustomerMap(
  path: string,
  { map: { columns } }: HelpdeskMapping,
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>()
  for await (const row of readRows(path, Object.values(columns))) {
    const [customer, account] = [row.cell(columns.customer), row.cell(columns.account)]
    if (!customer || !account)
      throw new WrongInput(
        `${path}, line ${row.line}: both ${columns.customer} and ${columns.account} are needed.`,
      )
    if ((accounts.get(customer) ?? account) !== account)
      throw new WrongInput(
        `${path}, line ${row.line}: ${customer} is ${accounts.get(customer)} on an earlier line. A customer has one account.`,
      )
    accounts.set(customer, account)
  }
  return accounts
}
