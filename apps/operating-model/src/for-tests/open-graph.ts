import { type EventEnvelope, type Project } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from '../composition'
import { ensureDefaults } from '../defaults/ensure-defaults.commands'

export type TestGraph = Awaited<ReturnType<typeof openGraph>>

/** The operating model, asked by somebody of operations. */
export async function openGraph() {
  const subject = newId()
  const graph = await departmentForTests({
    department: 'operating-model',
    options,
    startsAt: '2026-11-20T10:00:00.000Z',
    caller: () => ({ subject, department: 'operations' }),
  })
  return {
    ...graph,
    ensureDefaults: () => ensureDefaults(graph.acting()),
    /** Hands a batch of events to a projection, in a transaction of its own. */
    writeDown: (project: Project, events: readonly EventEnvelope[]) =>
      graph.database.transaction((manager) =>
        project(events, {
          manager,
          after: () => {
            throw new Error('A projection of the operating model announces nothing.')
          },
        }),
      ),
  }
}
