import { commissionPlanTable } from './commission/commission.table'
import { contactTable } from './contact/contact.table'
import { contractTable } from './contract/contract.table'
import { customerRefTable, customerTable } from './customer/customer.table'
import { dealTable } from './deal/deal.table'
import { packetTable } from './packet/packet.table'
import { productTable } from './product/product.table'
import { promiseTable } from './promise/promise.table'
import { sellerTable } from './seller/seller.table'

/** Every table that sales owns. */
export const tables = [
  customerTable,
  customerRefTable,
  contactTable,
  productTable,
  sellerTable,
  commissionPlanTable,
  dealTable,
  packetTable,
  promiseTable,
  contractTable,
]
