import { clocksOf, definitionInForce, type KnownDefinition } from '@customer-graph/clocks'
import { type GraphContext, loadByKey, loadGroups, loadPages, type Page } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type SuccessCommands } from './commands'
import { customerStore } from './customer/customer.store'
import { handoffSubject } from './handoff/handoff.clocks'
import { handoffStore } from './handoff/handoff.store'
import { trailStore } from './handoff/trail.store'
import { onboardedDefinition } from './onboarding/onboarding.commands'
import { onboardingStore } from './onboarding/onboarding.store'
import { personStore } from './person/person.store'

/** What resolvers of success are handed. */
export interface SuccessContext extends GraphContext {
  readonly commands: SuccessCommands
  /** For lists at the root, which need no batching. */
  readonly manager: EntityManager
  /** For everything that hangs on something else: asked together, fetched in one statement. */
  readonly loaders: SuccessLoaders
  /** The instant for which the whole request is answered, so that its parts agree. */
  readonly now: Date
}

export type SuccessLoaders = ReturnType<typeof successLoaders>

/** Loaders of one request. */
export const successLoaders = (manager: EntityManager) => ({
  customer: loadByKey(customerStore(manager).byIds, (customer) => customer.id as string),
  person: loadByKey(personStore(manager).byIds, (person) => person.id as string),
  handoff: loadByKey(handoffStore(manager).byIds, (handoff) => handoff.id as string),
  onboarding: loadByKey(onboardingStore(manager).byIds, (onboarding) => onboarding.id as string),
  onboardingOfHandoff: loadByKey(
    onboardingStore(manager).ofHandoffs,
    (onboarding) => onboarding.handoffId as string,
  ),
  onboardingOfCustomer: loadByKey(
    onboardingStore(manager).latestOfCustomers,
    (onboarding) => onboarding.customerId as string,
  ),
  packets: loadGroups(trailStore(manager).packetsOf, (packet) => packet.handoffId as string),
  returns: loadGroups(trailStore(manager).returnsOf, (each) => each.handoffId as string),
  states: loadGroups(trailStore(manager).statesOf, (entry) => entry.handoffId as string),
  clocks: loadGroups(
    async (ids: readonly string[]) => [...(await clocksOf(manager, handoffSubject, ids)).values()].flat(),
    (clock) => clock.subject.id,
  ),
  handoffsOfCustomer: loadPages(handoffStore(manager).pagesOfCustomers),
  portfolio: loadPages(customerStore(manager).portfoliosOf),
  /** What waits for anybody of the team is the same list for each of them. */
  toClaim: loadPages(async (people: readonly string[], page: Page) => {
    const waiting = await handoffStore(manager).pageToClaim(page)
    return people.map(() => waiting)
  }),
  definition: rememberByInstant((at) => definitionInForce(manager, onboardedDefinition, at)),
})

/** Asks once per instant, however many customers a request names. */
function rememberByInstant(
  ask: (at: Date) => Promise<KnownDefinition | null>,
): (at: Date) => Promise<KnownDefinition | null> {
  const answers = new Map<number, Promise<KnownDefinition | null>>()
  return (at) => {
    const answer = answers.get(at.getTime()) ?? ask(at)
    answers.set(at.getTime(), answer)
    return answer
  }
}
