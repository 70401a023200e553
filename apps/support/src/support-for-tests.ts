import { calendarSet, personAdded, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { customerRegistered } from '@customer-graph/contracts-sales'
import { type Cause } from '@customer-graph/events'
import {
  type Boundary,
  type CustomerId,
  newId,
  type PersonId,
  type Segment,
  type ServiceLevel,
} from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from './composition'

export const person = newId<'Person'>() as PersonId
export const cause: Cause = { actor: person, correlationId: 'test', causationId: null, traceparent: null }

/** Support, asked by `person`. */
export async function openSupport(startsAt: string) {
  const support = await departmentForTests({
    department: 'support',
    options,
    startsAt,
    caller: () => ({ subject: person, department: 'support' }),
  })
  const { hear } = support
  const calendarId = newId<'Calendar'>()

  return {
    ...support,
    async customer(segment: Segment = 'enterprise'): Promise<CustomerId> {
      const customerId = newId<'Customer'>()
      await hear(customerRegistered, { ...customerRegistered.example, customerId, segment })
      return customerId
    },
    async agent(externalId: string | null = null): Promise<PersonId> {
      const personId = newId<'Person'>() as PersonId
      const externalRefs = externalId ? [{ system: 'helpdesk', id: externalId }] : []
      await hear(personAdded, {
        personId,
        department: 'support',
        managerId: null,
        office: 'first line',
        externalRefs,
      })
      return personId
    },
    /** Nine to five, Monday to Friday, in UTC. */
    async officeHours(): Promise<void> {
      const day = [{ from: '09:00', to: '17:00' }]
      const week = {
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: [],
        sunday: [],
      }
      await hear(calendarSet, { ...calendarSet.example, calendarId, zone: 'UTC', week, holidays: [] })
    },
    serviceLevel: (
      boundary: Boundary,
      hours: number,
      match: ServiceLevel['match'] = {},
      more: Partial<ServiceLevel> = {},
    ) =>
      hear(serviceLevelSet, {
        ...serviceLevelSet.example,
        ...{ serviceLevelId: newId<'ServiceLevel'>(), name: `${hours} h`, boundary, match, calendarId },
        ...{ targetMinutes: hours * 60, warnAt: [] },
        ...more,
      }),
  }
}

export type SupportUnderTest = Awaited<ReturnType<typeof openSupport>>
