import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
} from '@customer-graph/glossary'
import { problemsOfMoney } from '../money.rules'
import { type Product } from './product'

/** A product as it will be sold; every problem is listed at once. */
export function addProduct(input: Product): Decision<Product, InvalidInput> {
  const product = { ...input, name: input.name.trim(), series: input.series?.trim() || null }
  const problems: Problem[] = problemsOfMoney('listPrice', product.listPrice)
  if (!product.name) problems.push({ path: 'name', message: 'A product needs a name.' })
  return problems.length ? refuse(invalidInput(problems)) : accept(product)
}
