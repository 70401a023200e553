import { type Reaction, when } from '@customer-graph/events'
import { type EventContract, type ExternalRef, type PersonId } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'

/** A colleague, as the directory last announced one; the name stays in the directory. */
export interface Colleague {
  readonly id: PersonId
  /** A word of the directory; it may be one that came later. */
  readonly department: string
  readonly office: string | null
  readonly externalRefs: readonly ExternalRef[]
  /** False once the colleague has left the company. */
  readonly active: boolean
}

/** What the directory's events say of a colleague; `active` was not said at first. */
interface Entry extends Omit<Colleague, 'id' | 'active' | 'externalRefs'> {
  readonly personId: string
  readonly externalRefs: ExternalRef[]
  readonly active?: boolean | undefined
}

/** The contracts of the directory that tell of colleagues. */
export interface AboutColleagues<Told extends Entry, Left extends { personId: string }> {
  readonly personAdded: EventContract<Told>
  readonly personChanged: EventContract<Told>
  readonly personReactivated: EventContract<Told>
  readonly personDeactivated: EventContract<Left>
}

/** A department's own copy of the colleagues whom it needs. */
export interface ColleagueCopy {
  byIds(ids: readonly string[]): Promise<readonly { readonly active: boolean }[]>
  /** Keeps a colleague as one now stands, whatever was kept before; also one who moved here, or away. */
  keep(colleague: Colleague): Promise<unknown>
  /** The colleague left; nobody may be known by that id. */
  leave(id: PersonId): Promise<unknown>
}

/** Declares the reactions that keep `copy` as the directory is: who joined, changed, left or came back. */
export function followColleagues<Told extends Entry, Left extends { personId: string }>(
  contracts: AboutColleagues<Told, Left>,
  copy: (manager: EntityManager) => ColleagueCopy,
): () => readonly Reaction[] {
  const { personAdded, personChanged, personReactivated, personDeactivated } = contracts
  const keep = (contract: EventContract<Told>) =>
    when(contract, async ({ data }, { manager }) => {
      const colleagues = copy(manager)
      const { personId, department, office, externalRefs } = data
      const active = data.active ?? (await colleagues.byIds([personId]))[0]?.active ?? true
      await colleagues.keep({ id: personId as PersonId, department, office, externalRefs, active })
    })
  const reactions = [
    ...[personAdded, personChanged, personReactivated].map(keep),
    when(personDeactivated, async ({ data }, { manager }) => {
      await copy(manager).leave(data.personId as PersonId)
    }),
  ]
  return () => reactions
}
