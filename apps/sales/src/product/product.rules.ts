import { accept, type Decision, type InvalidInput, invalidInput, refuse } from '@customer-graph/glossary'
import { problemsOfMoney } from '../money/money.rules'
import { type Product } from './product'

/** A product as it will be sold; every problem is listed at once. */
export function addProduct(product: Product): Decision<Product, InvalidInput> {
  const problems = problemsOfMoney('listPrice', product.listPrice)
  return problems.length ? refuse(invalidInput(problems)) : accept(product)
}
