import { type ImportReport, newId } from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { type ImportedPerson } from './import-people'
import { planImport } from './import-people.rules'
import { announceAdded, announceChanged } from './person.events'
import { personStore } from './person.store'

/** Brings in colleagues by their references in another system; running it again changes nothing. */
export const importPeople = (
  { transaction, clock, cause }: Acting,
  rows: readonly ImportedPerson[],
): Promise<ImportReport> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'directory')
    const store = personStore(tx.manager)
    const references = rows.flatMap((row) => [row.externalRef, ...(row.manager ? [row.manager] : [])])
    const people = await store.byExternalRefs(references)
    const lines = await store.lines(people.map(({ id }) => id))
    const { created, updated, claimed, report } = planImport(rows, { people, lines }, newId<'Person'>)
    await store.insert(created)
    await store.update([...updated, ...claimed])
    const now = clock.now()
    for (const person of created) announceAdded(tx, person, now)
    for (const person of updated) announceChanged(tx, person, now)
    return report
  })
