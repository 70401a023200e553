import { type Cause } from '@customer-graph/events'
import { type ImportReport, newId } from '@customer-graph/glossary'
import { type Ports } from '@customer-graph/subgraph'
import { oneAtATime } from '../one-at-a-time'
import { type ImportedPerson } from './import-people'
import { planImport } from './import-people.rules'
import { announceAdded, announceChanged } from './person.events'
import { personStore } from './person.store'

/** Brings in colleagues by their references in another system; running it again changes nothing. */
export const importPeople =
  ({ transaction, clock }: Ports) =>
  (rows: readonly ImportedPerson[], cause: Cause): Promise<ImportReport> =>
    transaction(cause, async (tx) => {
      await oneAtATime(tx.manager, 'directory')
      const people = personStore(tx.manager)
      const references = rows.flatMap((row) => [row.externalRef, ...(row.manager ? [row.manager] : [])])
      const known = await people.byExternalRefs(
        references.map(({ system, id }) => ({ system: system.trim(), id: id.trim() })),
      )
      const { created, updated, unchanged, rejected } = planImport(rows, known, newId<'Person'>)
      await people.insert(created)
      await people.update(updated)
      const now = clock.now()
      for (const person of created) announceAdded(tx, person, now)
      for (const person of updated) announceChanged(tx, person, now)
      return { created: created.length, updated: updated.length, unchanged, rejected }
    })
