import { type FieldSources, type Segment } from '@customer-graph/glossary'
import { externalRefsOf } from '@customer-graph/subgraph'
import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  id: string
  name: string
  domain: string | null
  industry: string | null
  region: string | null
  segment: Segment
  parent_id: string | null
  field_sources: FieldSources
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    domain: { type: 'text', nullable: true },
    industry: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    segment: { type: 'text' },
    parent_id: { type: 'uuid', nullable: true },
    field_sources: { type: 'jsonb', default: {} },
  },
  indices: [
    { name: 'customer_by_name', columns: ['name', 'id'] },
    { name: 'customer_by_parent', columns: ['parent_id'] },
  ],
})

export const customerRefs = externalRefsOf('customer')
