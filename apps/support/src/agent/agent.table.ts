import { EntitySchema } from 'typeorm'

export interface AgentRow {
  id: string
  team: string | null
  active: boolean
}

export const agentTable = new EntitySchema<AgentRow>({
  name: 'agent',
  columns: {
    id: { type: 'uuid', primary: true },
    team: { type: 'text', nullable: true },
    active: { type: 'boolean' },
  },
})

export interface AgentRefRow {
  system: string
  external_id: string
  agent_id: string
}

export const agentRefTable = new EntitySchema<AgentRefRow>({
  name: 'agent_external_ref',
  columns: {
    system: { type: 'text', primary: true },
    external_id: { type: 'text', primary: true },
    agent_id: { type: 'uuid' },
  },
  indices: [{ name: 'agent_external_ref_by_agent', columns: ['agent_id'] }],
})
