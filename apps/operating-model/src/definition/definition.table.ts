import { type DefinitionRule } from '@customer-graph/glossary'
import { EntitySchema } from 'typeorm'
import { type PersonDepartment } from '../person/person'

export interface DefinitionRow {
  id: string
  key: string
}

export const definitionTable = new EntitySchema<DefinitionRow>({
  name: 'definition',
  columns: { id: { type: 'uuid', primary: true }, key: { type: 'text' } },
  uniques: [{ name: 'definition_key', columns: ['key'] }],
})

export interface DefinitionVersionRow {
  definition_id: string
  version: number
  text: string
  rule: DefinitionRule
  owner_id: string | null
  affected: PersonDepartment[]
  status: 'proposed' | 'agreed'
  effective_from: Date
}

/** A trigger of the database keeps the wording as it was proposed, and an agreed version as it was agreed. */
export const definitionVersionTable = new EntitySchema<DefinitionVersionRow>({
  name: 'definition_version',
  columns: {
    definition_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    text: { type: 'text' },
    rule: { type: 'jsonb' },
    owner_id: { type: 'uuid', nullable: true },
    affected: { type: 'text', array: true },
    status: { type: 'text' },
    effective_from: { type: 'timestamptz' },
  },
})

export interface SignatureRow {
  definition_id: string
  version: number
  department: PersonDepartment
  person_id: string
  signed_at: Date
}

export const signatureTable = new EntitySchema<SignatureRow>({
  name: 'definition_signature',
  columns: {
    definition_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    department: { type: 'text', primary: true },
    person_id: { type: 'uuid' },
    signed_at: { type: 'timestamptz' },
  },
})
