import { type CustomerId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, pageOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type {{Noun}}, type {{Noun}}Id } from './{{noun}}'
import { type {{Noun}}Row, {{noun.camel}}Table } from './{{noun}}.table'

const read = (row: {{Noun}}Row): {{Noun}} => ({
  id: row.id as {{Noun}}Id,
  customerId: row.customer_id as CustomerId,
  name: row.name,
  addedAt: row.added_at,
})

const latest: Listing<{{Noun}}Row, {{Noun}}> = {
  name: '{{nouns}}',
  select: sql`n.*`,
  from: sql`{{noun.snake}} n`,
  order: [{ by: sql`n.id`, type: 'uuid', descending: true }],
  read,
}

/** {{Nouns.words}} in PostgreSQL. */
export const {{noun.camel}}Store = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<{{Noun}}[]> =>
    (await manager.findBy({{noun.camel}}Table, { id: In([...ids]) })).map(read),

  insert: ({ id, customerId, name, addedAt }: {{Noun}}) =>
    manager.insert({{noun.camel}}Table, { id, customer_id: customerId, name, added_at: addedAt }),

  page: (page: Page) => pageOf(manager, latest, page),

  pagesOfCustomers: (ids: readonly string[], page: Page) =>
    pageByParent(manager, latest, { column: sql`n.customer_id` }, ids, page),
})
