import {
  calendarSet,
  definitionEffective,
  personAdded,
  serviceLevelSet,
} from '@customer-graph/contracts-operating-model'
import { customerRegistered, dealWon, packetExample } from '@customer-graph/contracts-sales'
import { type Boundary, type DataOf, newId, type PersonId, type Segment } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from './composition'

/** Friday, in office hours. */
export const wonAt = new Date('2026-11-20T10:00:00Z')

const week = (windows: { from: string; to: string }[]) => ({
  monday: windows,
  tuesday: windows,
  wednesday: windows,
  thursday: windows,
  friday: windows,
  saturday: [],
  sunday: [],
})
const calendarId = '019a9f10-0000-7000-8000-000000000081'

export const officeHours: DataOf<typeof calendarSet> = {
  calendarId,
  version: 1,
  name: 'Office hours',
  zone: 'UTC',
  week: week([{ from: '09:00', to: '17:00' }]),
  holidays: [],
  effectiveFrom: '2020-01-01T00:00:00Z',
}

/** A service level for everybody; its id follows from the boundary, so that another version is another version. */
export const level = (
  boundary: Boundary,
  targetMinutes: number,
  change: Partial<DataOf<typeof serviceLevelSet>> = {},
): DataOf<typeof serviceLevelSet> => ({
  serviceLevelId:
    boundary === 'handoff-claim'
      ? '019a9f10-0000-7000-8000-000000000082'
      : '019a9f10-0000-7000-8000-000000000083',
  version: 1,
  name: boundary,
  boundary,
  match: {},
  targetMinutes,
  warnAt: [0.5],
  calendarId,
  effectiveFrom: '2020-01-01T00:00:00Z',
  ...change,
})

export const onboarded: DataOf<typeof definitionEffective> = {
  definitionId: '019a9f10-0000-7000-8000-000000000070',
  key: 'onboarded',
  version: 1,
  text: 'The kick-off was held and the customer confirmed the first value.',
  rule: { all: [{ known: 'kickoffReachedAt' }, { fact: 'firstValueConfirmedByCustomer', is: true }] },
  ownerId: null,
  effectiveFrom: '2020-01-01T00:00:00Z',
}

/** Success, asked by `person`. */
export async function successForTests(person: () => PersonId = () => newId<'Person'>()) {
  const success = await departmentForTests({
    department: 'success',
    options,
    startsAt: wonAt.toISOString(),
    caller: () => ({ subject: person(), department: 'success' }),
  })
  const { announced, clock, entities, hear } = success

  async function customer(segment: Segment = 'enterprise'): Promise<string> {
    const customerId = newId()
    await hear(customerRegistered, { ...customerRegistered.example, customerId, segment })
    return customerId
  }

  /** A deal is won; answers what the event said. */
  async function wonDeal(customerId: string, change: Partial<DataOf<typeof dealWon>> = {}) {
    const won = { dealId: newId(), customerId, closedAt: clock.now().toISOString(), packet: packetExample }
    const deal: DataOf<typeof dealWon> = { ...dealWon.example, ...won, ...change }
    await hear(dealWon, deal)
    return deal
  }

  return {
    ...success,
    customer,
    wonDeal,
    /** The types of what was announced, in order, without department and version, and without clock events. */
    async announcedTypes(): Promise<string[]> {
      const types = (await announced()).map(({ type }) => type.replace(/^success\.|\.v1$/g, ''))
      return types.filter((type) => !type.startsWith('clock-'))
    },
    dataOf: async (wanted: string) =>
      (await announced()).flatMap(({ type, data }) => (type === wanted ? [data] : [])),
    /** A new customer whose deal was won just now. */
    async wonHandoff(): Promise<{ customerId: string; handoffId: string }> {
      const customerId = await customer()
      await wonDeal(customerId)
      const { data } = await entities('Customer', [customerId], 'handoffs(first: 1) { nodes { id } }')
      return { customerId, handoffId: data._entities[0].handoffs.nodes[0].id }
    },
    async colleague(department: 'success' | 'sales' = 'success'): Promise<PersonId> {
      const personId = newId<'Person'>()
      await hear(personAdded, { personId, department, managerId: null, office: null, externalRefs: [] })
      return personId
    },
    async agreements(): Promise<void> {
      await hear(calendarSet, officeHours)
      await hear(serviceLevelSet, level('handoff-claim', 60))
      await hear(serviceLevelSet, level('handoff-first-contact', 480))
      await hear(definitionEffective, onboarded)
    },
  }
}

export type SuccessForTests = Awaited<ReturnType<typeof successForTests>>
