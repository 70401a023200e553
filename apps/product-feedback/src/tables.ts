import { customerTable } from './customer/customer.table'
import { itemTable } from './item/item.table'
import { promiseTable } from './promise/promise.table'
import { requestTable } from './request/request.table'

/** Every table that product-feedback owns. */
export const tables = [itemTable, requestTable, promiseTable, customerTable]
