import { accept, refuse, type Decision, type Refusal } from '@customer-graph/glossary'
import { z } from 'zod'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** Hours of one day by the clock on the wall: open from `from`, closed again at `to`. `24:00` is the end of the day. */
const windowSchema = z
  .object({ from: wallTime('09:00'), to: wallTime('17:30') })
  .refine(({ from, to }) => to > from, {
    error: ({ input }) =>
      `ends at ${said(input, 'to')}, which is not after its start ${said(input, 'from')}; ` +
      'split hours that pass midnight into one window up to 24:00 and one from 00:00 on the next day',
  })

const dayWindows = z.array(windowSchema).superRefine((windows, context) => {
  const sorted = [...windows].sort((a, b) => a.from.localeCompare(b.from))
  sorted.forEach((window, place) => {
    const before = sorted[place - 1]
    if (before && before.to > window.from)
      context.addIssue(
        `${before.from}–${before.to} and ${window.from}–${window.to} overlap; join them or move one`,
      )
  })
})

const weekSchema = z
  .object(Object.fromEntries(weekdays.map((day) => [day, dayWindows])) as Record<Weekday, typeof dayWindows>)
  .refine((week) => weekdays.some((day) => week[day].length > 0), {
    error: 'has no open window at all; open at least one, or no clock could ever run',
  })

/** Opening hours per weekday in a zone, without holidays. Keys it does not know are dropped. */
export const businessCalendarSchema = z.object({
  /** For people, e.g. `Office hours Milan`. */
  name: z.string().min(1),
  /** IANA zone in which windows and holidays are meant, e.g. `Europe/Rome`. */
  zone: z.string().refine(isZone, {
    error: ({ input }) =>
      `"${String(input)}" is not an IANA time zone; name one like Europe/Rome or America/New_York`,
  }),
  week: weekSchema,
  /** Dates `YYYY-MM-DD` that are closed all day. */
  holidays: z.array(z.iso.date('is not a date that exists; write YYYY-MM-DD')),
})

/** When a team works. Plain JSON, so that it can be stored with the clock that runs on it. */
export type BusinessCalendar = z.infer<typeof businessCalendarSchema>
export type OpeningHours = z.infer<typeof windowSchema>

/** Every problem of a calendar at once, each with its path, e.g. `week.monday.0`. */
export interface InvalidCalendar extends Refusal {
  readonly code: 'INVALID_CALENDAR'
  readonly problems: readonly { readonly path: string; readonly message: string }[]
}

/** Accepts a calendar of unknown origin, or refuses it with all its problems. Never throws. */
export function parseCalendar(input: unknown): Decision<BusinessCalendar, InvalidCalendar> {
  const parsed = businessCalendarSchema.safeParse(input)
  if (parsed.success) return accept(parsed.data)
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const message = `The business calendar cannot be used: ${problems.map((p) => `${p.path} ${p.message}`).join('; ')}`
  return refuse({ code: 'INVALID_CALENDAR', message, problems })
}

const allDay: OpeningHours[] = [{ from: '00:00', to: '24:00' }]

/** Open at every instant: calendar hours are business hours too. */
export const roundTheClock: BusinessCalendar = {
  name: 'Round the clock',
  zone: 'UTC',
  week: Object.fromEntries(weekdays.map((day) => [day, allDay])) as Record<Weekday, OpeningHours[]>,
  holidays: [],
}

function wallTime(example: string) {
  return z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    abort: true,
    error: `is not a time of day; write it like ${example}`,
  })
}

/** Offsets such as `+02:00` are refused even where the engine knows them: they have no daylight saving. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const said = (input: unknown, key: 'from' | 'to'): string => String((input as Record<string, unknown>)[key])
