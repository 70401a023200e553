import {
  accept,
  circleInWords,
  type CustomerId,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refKey,
  releaseChanged,
  refuse,
} from '@customer-graph/glossary'
import { type Customer, type CustomerChange, type NewCustomer } from './customer'

/** A company as it will be known. Every problem is listed at once. */
export function register(id: CustomerId, input: NewCustomer): Decision<Customer, InvalidInput> {
  const customer = lowered({ ...input, id, sources: {} })
  const problems = problemsOf(customer)
  return problems.length ? refuse(invalidInput(problems)) : accept(customer)
}

/** The customer after a change, or null when nothing would be different. */
export function change(customer: Customer, wanted: CustomerChange): Decision<Customer | null, InvalidInput> {
  const changed = lowered({ ...customer, ...wanted })
  const problems = problemsOf(changed)
  if (problems.length) return refuse(invalidInput(problems))
  const sources = releaseChanged(customer.sources, importedFields(customer), importedFields(changed))
  return accept(same(customer, changed) ? null : { ...changed, sources })
}

/** What other systems may say of a customer, by the names of their rows. */
export const importedFields = ({ name, industry, region, segment, parentId }: Customer) => ({
  ...{ name, industry, region, segment, parent: parentId },
})

/** Says the circle by the names of those in it. */
export const belongsToItself = (names: readonly string[]): string =>
  `${names[0]} would belong to itself: ${circleInWords(names)}.`

/** Upper and lower case of a domain are one. */
const lowered = (customer: Customer): Customer => ({
  ...customer,
  domain: customer.domain?.toLowerCase() ?? null,
})

function problemsOf(customer: Customer): Problem[] {
  const problems: Problem[] = []
  if (!customer.name) problems.push({ path: 'name', message: 'A customer needs a name.' })
  if (customer.domain && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(customer.domain))
    problems.push({ path: 'domain', message: 'A domain looks like example.com, without a scheme or a path.' })
  if (new Set(customer.externalRefs.map(refKey)).size < customer.externalRefs.length)
    problems.push({ path: 'externalRefs', message: 'The same reference is given twice.' })
  if (customer.parentId === customer.id)
    problems.push({ path: 'parentId', message: 'A customer cannot belong to itself.' })
  return problems
}

/** Whether everybody would be told the same of both. */
export const same = (a: Customer, b: Customer): boolean =>
  JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))

const comparable = ({ externalRefs, sources: _sources, ...profile }: Customer) => [
  Object.entries(profile).sort(([a], [b]) => a.localeCompare(b)),
  externalRefs.map(refKey).sort(),
]

/** What is locked by key while customers are put under others, so that two cannot close a circle together. */
export const customerFamilies = 'customer families'
