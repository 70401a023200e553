import { type Ports } from '@customer-graph/subgraph'
import { addContact } from './contact/contact.commands'
import { setCommissionPlan } from './commission/commission.commands'
import { changeContract, endContract, startContract } from './contract/contract.commands'
import { importCustomers } from './customer/customer.import'
import { registerCustomer, updateCustomer } from './customer/customer.commands'
import { loseDeal, moveDeal, openDeal, winDeal } from './deal/deal.commands'
import { importDeals } from './deal/deal.import'
import { amendPacket, preparePacket } from './packet/packet.commands'
import { addProduct } from './product/product.commands'
import { importProducts } from './product/product.import'
import { recordPromise, settlePromise } from './promise/promise.commands'

/** Everything that can be done in sales. */
export const salesCommands = (ports: Ports) => ({
  registerCustomer: registerCustomer(ports),
  updateCustomer: updateCustomer(ports),
  addContact: addContact(ports),
  addProduct: addProduct(ports),
  openDeal: openDeal(ports),
  moveDeal: moveDeal(ports),
  winDeal: winDeal(ports),
  loseDeal: loseDeal(ports),
  preparePacket: preparePacket(ports),
  amendPacket: amendPacket(ports),
  recordPromise: recordPromise(ports),
  settlePromise: settlePromise(ports),
  setCommissionPlan: setCommissionPlan(ports),
  startContract: startContract(ports),
  changeContract: changeContract(ports),
  endContract: endContract(ports),
  importCustomers: importCustomers(ports),
  importProducts: importProducts(ports),
  importDeals: importDeals(ports),
})

export type SalesCommands = ReturnType<typeof salesCommands>
