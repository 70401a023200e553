import {
  businessTimeInWords,
  defineEvent,
  fact,
  inWords,
  publishedRule,
  serviceLevel,
} from '@customer-graph/glossary'
import { z } from 'zod'
import { peopleDepartments } from './people'

const definition = z.object({
  definitionId: fact.id,
  key: fact.key.describe('The agreed name, e.g. `onboarded`.'),
  version: z.int().min(1),
  text: fact.words(10_000),
  rule: publishedRule,
  ownerId: fact.id.nullable(),
  effectiveFrom: fact.instant,
})
export type DefinitionVersion = z.infer<typeof definition>

const version = (of: { key: string; version: number }) =>
  `Version ${of.version} of the definition "${of.key}"`

const onboarded: DefinitionVersion = {
  definitionId: '019a9f10-0000-7000-8000-000000000070',
  key: 'onboarded',
  version: 1,
  text: 'The kick-off was held and the customer confirmed the first value.',
  rule: { all: [{ known: 'kickoffReachedAt' }, { fact: 'firstValueConfirmedByCustomer', is: true }] },
  ownerId: null,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
}

export const definitionProposed = defineEvent({
  type: 'operating-model.definition-proposed.v1',
  describes:
    'A version of a shared definition was proposed. It is not in force before every affected department has signed.',
  schema: definition.extend({ affected: z.array(fact.keyOf(peopleDepartments)) }),
  example: { ...onboarded, affected: ['sales', 'success'] },
  concerns: () => [],
  headline: (proposed) => `${version(proposed)} was proposed`,
  hidden: null,
})

export const definitionSigned = defineEvent({
  type: 'operating-model.definition-signed.v1',
  describes: 'A department agreed to a proposed version of a shared definition.',
  schema: z.object({
    definitionId: fact.id,
    key: fact.key,
    version: z.int().min(1),
    department: fact.keyOf(peopleDepartments),
    personId: fact.id,
    unsigned: z.array(fact.keyOf(peopleDepartments)),
  }),
  example: {
    definitionId: onboarded.definitionId,
    key: 'onboarded',
    version: 1,
    department: 'success',
    personId: '019a9f10-0000-7000-8000-000000000011',
    unsigned: ['sales'],
  },
  concerns: () => [],
  headline: (signed) => `${version(signed)} was signed by ${inWords(signed.department)}`,
  hidden: null,
})

export const definitionEffective = defineEvent({
  type: 'operating-model.definition-effective.v1',
  describes:
    'A version of a shared definition is agreed, and in force from the instant given. Every service evaluates this one.',
  schema: definition,
  example: onboarded,
  concerns: () => [],
  headline: (agreed) => `${version(agreed)} is agreed`,
  hidden: null,
})

export const serviceLevelSet = defineEvent({
  type: 'operating-model.service-level-set.v1',
  describes:
    'A service level was set or changed. Services apply it from their own copy, from its effective instant on.',
  schema: serviceLevel,
  example: {
    serviceLevelId: '019a9f10-0000-7000-8000-000000000080',
    version: 1,
    name: 'First contact, enterprise',
    boundary: 'handoff-first-contact',
    match: { segment: 'enterprise' },
    targetMinutes: 480,
    warnAt: [0.5, 0.75, 0.9],
    calendarId: '019a9f10-0000-7000-8000-000000000081',
    effectiveFrom: '2026-01-01T00:00:00.000Z',
  },
  concerns: () => [],
  headline: ({ name, version: number, targetMinutes }) =>
    `Service level ${name}, version ${number}: ${businessTimeInWords(targetMinutes)}`,
  hidden: null,
})

const windows = z.array(z.object({ from: fact.timeOfDay, to: fact.timeOfDay }))

export const businessCalendar = z.object({
  calendarId: fact.id,
  version: z.int().min(1),
  name: fact.words(200),
  zone: fact.zone.describe('IANA time zone in which the windows and holidays are meant.'),
  week: z.object({
    monday: windows,
    tuesday: windows,
    wednesday: windows,
    thursday: windows,
    friday: windows,
    saturday: windows,
    sunday: windows,
  }),
  holidays: z.array(fact.date),
  effectiveFrom: fact.instant,
})
export type PublishedCalendar = z.infer<typeof businessCalendar>

const day = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
]

export const calendarSet = defineEvent({
  type: 'operating-model.calendar-set.v1',
  describes: 'A business calendar was set or changed; clocks that run on it are planned anew.',
  schema: businessCalendar,
  example: {
    calendarId: '019a9f10-0000-7000-8000-000000000081',
    version: 1,
    name: 'Office hours',
    zone: 'Europe/Rome',
    week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] },
    holidays: ['2026-12-25'],
    effectiveFrom: '2026-01-01T00:00:00.000Z',
  },
  concerns: () => [],
  headline: ({ name, version: number }) => `Business calendar ${name}, version ${number}`,
  hidden: null,
})
