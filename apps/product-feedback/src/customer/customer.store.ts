import { type EntityManager } from 'typeorm'
import { customerTable } from './customer.table'

/** The customers that we have heard of. */
export const customerStore = (manager: EntityManager) => ({
  remember: (id: string) => manager.upsert(customerTable, { id }, ['id']),
  knows: (id: string): Promise<boolean> => manager.existsBy(customerTable, { id }),
})
