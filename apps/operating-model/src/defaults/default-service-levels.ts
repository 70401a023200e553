import { type Boundary } from '@customer-graph/glossary'
import { type ServiceLevel } from '../service-level/service-level'
import { usualWarnings } from '../service-level/service-level.rules'
import { beginning } from './beginning'
import { officeHoursId, roundTheClockId, serviceLevelId } from './default-ids'

type Line = readonly [
  boundary: Boundary,
  name: string,
  match: ServiceLevel['match'],
  minutes: number,
  calendarId: string,
]

/** Eight business hours, as the office hours have it. */
const day = 8 * 60
const office = officeHoursId
const always = roundTheClockId

/** A new line goes to the end: its place gives it its id. */
const lines: readonly Line[] = [
  ['handoff-claim', 'Handoff claimed, enterprise', { segment: 'enterprise' }, day / 4, office],
  ['handoff-claim', 'Handoff claimed, mid-market', { segment: 'mid-market' }, day / 2, office],
  ['handoff-claim', 'Handoff claimed, small', { segment: 'small' }, day, office],
  ['handoff-first-contact', 'First contact, enterprise', { segment: 'enterprise' }, day, office],
  ['handoff-first-contact', 'First contact, mid-market', { segment: 'mid-market' }, 2 * day, office],
  ['handoff-first-contact', 'First contact, small', { segment: 'small' }, 3 * day, office],
  ['packet-repair', 'Packet mended, enterprise', { segment: 'enterprise' }, day / 2, office],
  ['packet-repair', 'Packet mended, mid-market', { segment: 'mid-market' }, day, office],
  ['packet-repair', 'Packet mended, small', { segment: 'small' }, 2 * day, office],
  ['ticket-first-response', 'First response, urgent', { priority: 'urgent' }, 60, always],
  ['ticket-first-response', 'First response, high', { priority: 'high' }, day / 2, office],
  ['ticket-first-response', 'First response, normal', { priority: 'normal' }, day, office],
  ['ticket-first-response', 'First response, low', { priority: 'low' }, 2 * day, office],
  ['ticket-resolution', 'Resolution, urgent', { priority: 'urgent' }, 24 * 60, always],
  ['ticket-resolution', 'Resolution, high', { priority: 'high' }, 3 * day, office],
  ['ticket-resolution', 'Resolution, normal', { priority: 'normal' }, 5 * day, office],
  ['ticket-resolution', 'Resolution, low', { priority: 'low' }, 10 * day, office],
  [
    'ticket-first-response',
    'First response, urgent, premium',
    { priority: 'urgent', plan: 'premium' },
    30,
    always,
  ],
  [
    'ticket-first-response',
    'First response, high, premium',
    { priority: 'high', plan: 'premium' },
    day / 4,
    office,
  ],
  [
    'ticket-first-response',
    'First response, normal, premium',
    { priority: 'normal', plan: 'premium' },
    day / 2,
    office,
  ],
  [
    'ticket-first-response',
    'First response, low, premium',
    { priority: 'low', plan: 'premium' },
    day,
    office,
  ],
  [
    'ticket-resolution',
    'Resolution, urgent, premium',
    { priority: 'urgent', plan: 'premium' },
    8 * 60,
    always,
  ],
  ['ticket-resolution', 'Resolution, high, premium', { priority: 'high', plan: 'premium' }, day, office],
  [
    'ticket-resolution',
    'Resolution, normal, premium',
    { priority: 'normal', plan: 'premium' },
    3 * day,
    office,
  ],
  ['ticket-resolution', 'Resolution, low, premium', { priority: 'low', plan: 'premium' }, 5 * day, office],
]

/** The service levels that a fresh company begins with: one for every case of every boundary. */
export const defaultServiceLevels: readonly ServiceLevel[] = lines.map(
  ([boundary, name, match, targetMinutes, calendarId], place) => ({
    serviceLevelId: serviceLevelId(place),
    version: 1,
    ...{ name, boundary, match, targetMinutes, calendarId },
    warnAt: [...usualWarnings],
    effectiveFrom: beginning,
  }),
)
