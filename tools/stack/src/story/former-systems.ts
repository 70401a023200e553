import type { Graph } from './graph'
import { onceHeard } from './hearing'

interface Report {
  created: number
  updated: number
  rejected: { code: string; message: string }[]
}

const importers = { importDeals: 'sales', importTickets: 'support' } as const

/** Brings in one row of a former system. Whom it names may be on the way still, so a rejected row is tried again. */
export async function bringIn(
  graph: Graph,
  field: 'importDeals' | 'importTickets',
  row: Record<string, unknown>,
): Promise<void> {
  const inputType = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
  const mutation = `mutation ($input: ${inputType}!) { ${field}(input: $input) { created updated rejected { code message } } }`
  let rejected: Report['rejected'] = []
  await onceHeard(
    () => `${field}: ${rejected.map(({ code, message }) => `${code}: ${message}`).join('; ')}`,
    async () => {
      const answer = await graph.ask(importers[field], mutation, { input: { rows: [row] } })
      rejected = (answer[field] as Report).rejected
      return rejected.length === 0
    },
  )
}
