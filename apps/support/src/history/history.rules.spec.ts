import { type ExternalRef } from '@customer-graph/glossary'
import { type ReplyId } from '../ticket/reply'
import { stateChanges } from '../ticket/states.rules'
import { type TicketId } from '../ticket/ticket'
import { anna, at, words } from '../ticket/tickets-for-tests'
import { type Activity, type ActivityKind, type HistoryRow } from './history'
import { openFromHistory, replay, retitle } from './history.rules'
import { problemsOfRow, unknownAgents } from './row.rules'

const annaRef: ExternalRef = { system: 'helpdesk', id: 'Value 1' }
const agentOf = (ref: ExternalRef) => (ref.id === annaRef.id ? anna : null)
const reading = { agentOf, newReplyId: () => '019a9f10-0000-7000-8000-000000000060' as ReplyId }

const activity = (kind: ActivityKind, when: string): Activity => ({
  kind,
  at: at(when),
  agentRef: annaRef,
  text: null,
})
const rowOf = (...activities: Activity[]): HistoryRow => ({
  externalRef: { system: 'helpdesk', id: 'Case 1' },
  customerId: '019a9f10-0000-7000-8000-000000000001',
  ...{
    subject: null,
    priority: 'high',
    category: null,
    plan: 'Value 2',
    product: 'Value 3',
    team: 'Value 1',
  },
  activities,
})
const id = '019a9f10-0000-7000-8000-000000000050' as TicketId
const told = (...activities: Activity[]) => {
  const row = rowOf(...activities)
  return replay(openFromHistory(id, row), row.activities, reading)
}

test('the first activity opens the ticket, whatever its kind', () => {
  const { ticket, happened } = told(activity('categorise', '02 09:00'))
  expect(ticket).toMatchObject({ state: 'open', openedAt: at('02 09:00'), priority: 'high' })
  expect(words({ ticket, happened })).toEqual(['opened', 'categorised'])
})

test('the first take in charge counts as the first response, as an acknowledgement without a text; the next ones do not', () => {
  const change = told(
    activity('opened', '02 09:00'),
    activity('take-in-charge', '02 10:00'),
    activity('take-in-charge', '02 11:00'),
  )
  expect(change.ticket).toMatchObject({
    state: 'assigned',
    assigneeId: anna,
    firstRespondedAt: at('02 10:00'),
  })
  expect(words(change)).toEqual(['opened', 'assigned', 'replied', 'assigned'])
  const [reply] = change.happened.flatMap((each) => (each.what === 'replied' ? [each.reply] : []))
  expect(reply).toMatchObject({
    kind: 'acknowledgement',
    visibility: 'public',
    text: null,
    authorId: anna,
    firstResponse: true,
  })
})

test('resolved twice means that it was opened again in between, once', () => {
  const change = told(
    activity('opened', '02 09:00'),
    activity('resolve', '03 09:00'),
    activity('resolve', '04 09:00'),
  )
  expect(change.ticket).toMatchObject({ timesResolved: 2, timesReopened: 1, resolvedAt: at('04 09:00') })
  expect(words(change)).toEqual(['opened', 'resolved', 'reopened', 'resolved'])
})

test('waiting after it was resolved means the same, and the resolve after it does not count a second opening', () => {
  const change = told(
    ...[activity('opened', '02 09:00'), activity('resolve', '03 09:00')],
    ...[activity('wait', '04 09:00'), activity('resolve', '05 09:00')],
  )
  expect(change.ticket).toMatchObject({ timesResolved: 2, timesReopened: 1 })
  expect(words(change)).toEqual(['opened', 'resolved', 'reopened', 'waiting', 'resolved'])
})

test('an opening that was recorded is not implied once more', () => {
  const change = told(
    ...[activity('opened', '02 09:00'), activity('resolve', '03 09:00')],
    ...[activity('reopen', '04 09:00'), activity('resolve', '05 09:00')],
  )
  expect(change.ticket).toMatchObject({ timesResolved: 2, timesReopened: 1 })
})

test('taking a resolved or closed ticket in charge gives it another agent and leaves it what it is', () => {
  const change = told(
    activity('opened', '02 09:00'),
    activity('resolve', '03 09:00'),
    activity('close', '04 09:00'),
    activity('take-in-charge', '05 09:00'),
  )
  expect(change.ticket).toMatchObject({
    state: 'closed',
    assigneeId: anna,
    timesReopened: 0,
    resolvedAt: at('03 09:00'),
  })
})

test('closed twice is closed once', () => {
  expect(
    words(told(activity('opened', '02 09:00'), activity('close', '03 09:00'), activity('close', '04 09:00'))),
  ).toEqual(['opened', 'closed'])
})

test('a note is kept as an internal reply, and answers nobody', () => {
  const change = told(activity('opened', '02 09:00'), { ...activity('note', '02 10:00'), text: 'VERIFIED' })
  expect(change.ticket.firstRespondedAt).toBeNull()
  expect(change.happened.at(-1)).toMatchObject({
    what: 'replied',
    reply: { visibility: 'internal', text: 'VERIFIED' },
  })
})

test('the steps of its states are those of the log', () => {
  const { ticket, happened } = told(
    ...[activity('opened', '02 09:00'), activity('take-in-charge', '02 10:00'), activity('wait', '02 11:00')],
    ...[activity('hold', '02 12:00'), activity('resolve', '03 09:00'), activity('close', '04 09:00')],
  )
  expect(stateChanges(ticket, null, happened).map(({ state }) => state)).toEqual([
    'open',
    'assigned',
    'waiting',
    'held',
    'resolved',
    'closed',
  ])
})

test('reading it in two parts is reading it at once', () => {
  const all = ['opened', 'take-in-charge', 'wait', 'resolve', 'resolve', 'close'] as const
  const activities = all.map((kind, day) => activity(kind, `0${day + 2} 09:00`))
  const whole = told(...activities)
  for (let part = 1; part < activities.length; part += 1) {
    const first = told(...activities.slice(0, part))
    expect(replay(first, activities.slice(part), reading)).toEqual(whole)
  }
})

test('another heading changes what is said of the ticket; only priority and category are worth an event', () => {
  const { ticket } = told(activity('opened', '02 09:00'))
  const { subject, category, product } = ticket
  expect(
    words(
      retitle(
        ticket,
        { subject, category, product, priority: 'high', plan: 'gold', team: 'other' },
        at('03 09:00'),
      ),
    ),
  ).toEqual([])
  expect(
    words(
      retitle(
        ticket,
        { subject, category, product, priority: 'low', plan: 'gold', team: 'other' },
        at('03 09:00'),
      ),
    ),
  ).toEqual(['categorised'])
})

test('what is wrong with a row is said all at once', () => {
  const { agentRef: _, ...nobody } = activity('take-in-charge', '02 08:00')
  const row = rowOf(
    activity('opened', '02 09:00'),
    { ...nobody, agentRef: null },
    activity('close', '28 09:00'),
  )
  expect(problemsOfRow(row, at('20 09:00')).map(({ path }) => path)).toEqual([
    'activities.1.at',
    'activities.1.agentRef',
    'activities.2.at',
  ])
  expect(problemsOfRow(rowOf(), at('20 09:00'))).toMatchObject([{ path: 'activities' }])
  expect(
    problemsOfRow(rowOf(...Array.from({ length: 1001 }, () => activity('note', '02 09:00'))), at('20 09:00')),
  ).toMatchObject([{ path: 'activities' }])
})

test('agents that nobody knows are named, each once', () => {
  const stranger = { system: 'helpdesk', id: 'Value 99' }
  const row = rowOf(
    activity('opened', '02 09:00'),
    { ...activity('note', '02 09:00'), agentRef: stranger },
    { ...activity('note', '02 09:00'), agentRef: stranger },
  )
  expect(unknownAgents(row, agentOf)).toEqual([stranger])
})
