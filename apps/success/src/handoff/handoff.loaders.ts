import { clocksOf } from '@customer-graph/clocks'
import { loadByKey, loadGroups, loadPages, type Page, perRequest } from '@customer-graph/subgraph'
import { handoffSubject } from './handoff.clocks'
import { handoffStore } from './handoff.store'
import { trailStore } from './trail.store'

export const handoffById = perRequest(({ manager }) =>
  loadByKey(handoffStore(manager).byIds, (handoff) => handoff.id as string),
)

export const packetsOfHandoff = perRequest(({ manager }) =>
  loadGroups(trailStore(manager).packetsOf, (packet) => packet.handoffId as string),
)

export const returnsOfHandoff = perRequest(({ manager }) =>
  loadGroups(trailStore(manager).returnsOf, (each) => each.handoffId as string),
)

export const statesOfHandoff = perRequest(({ manager }) =>
  loadGroups(trailStore(manager).statesOf, (entry) => entry.handoffId as string),
)

export const clocksOfHandoff = perRequest(({ manager }) =>
  loadGroups(
    async (ids: readonly string[]) => [...(await clocksOf(manager, handoffSubject, ids)).values()].flat(),
    (clock) => clock.subject.id,
  ),
)

export const handoffsOfCustomer = perRequest(({ manager }) =>
  loadPages(handoffStore(manager).pagesOfCustomers),
)

/** What waits for anybody of the team is the same list for each of them. */
export const handoffsToClaim = perRequest(({ manager }) =>
  loadPages(async (people: readonly string[], page: Page) => {
    const waiting = await handoffStore(manager).pageToClaim(page)
    return people.map(() => waiting)
  }),
)
