import { type TokenClaims } from '@customer-graph/subgraph'
import { newId } from '@customer-graph/glossary'
import { createMemoryBus, type DeliveredRecord, encodeEvent } from '@customer-graph/events'
import { hiddenEvents } from '../live/generated/hidden-events'
import { writtenEvent } from '../spec/written-event'
import { directory } from './directory'
import { type DirectoryMode, refuseCallers } from './refuse-callers'
import { revokedTokens } from './revoked-tokens'

const [ada, bob, eve] = [newId(), newId(), newId()]

let sequence = 0
/** A record about a person, as it is read from the topic. */
function told(what: string, personId: string, number = ++sequence): DeliveredRecord {
  const event = writtenEvent(null, {
    id: newId(),
    type: `operating-model.person-${what}.v1`,
    source: 'operating-model',
    stream: personId,
    sequence: number,
    data: JSON.stringify({ personId, department: 'sales' }),
  })
  return { ...encodeEvent(event), topic: 'operating-model.events', partition: 0, offset: String(number) }
}

const claims = (subject: string, more: Partial<TokenClaims> = {}): TokenClaims => ({
  ...{ subject, department: 'sales', roles: [], id: null, issuedAt: null, ...more },
})
const none = revokedTokens('{"revoked":[]}')
const noted = (people: ReturnType<typeof directory>, mode: DirectoryMode, isRead = true) => {
  const refuses = refuseCallers({
    mode,
    trusted: new Set([eve]),
    directory: people,
    isRead: () => isRead,
    revoked: none,
  })
  return (subject: string) => refuses(claims(subject))?.extensions['code'] ?? 'answered'
}

test.each<[DirectoryMode, string, string, string]>([
  ['known', 'answered', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['leavers', 'answered', 'UNAUTHENTICATED', 'answered'],
  ['off', 'answered', 'answered', 'answered'],
])('with %s, who is here is %s, who has left %s, and who is unknown %s', (mode, here, left, unknown) => {
  const people = directory()
  people.hear(told('added', ada))
  people.hear(told('added', bob))
  people.hear(told('deactivated', bob))
  expect([ada, bob, newId(), eve].map(noted(people, mode))).toEqual([here, left, unknown, 'answered'])
})

test('until the directory was read nobody is called unknown, and who is known is answered', () => {
  const people = directory()
  people.hear(told('added', ada))
  people.hear(told('deactivated', bob))
  expect([ada, bob, newId(), eve].map(noted(people, 'known', false))).toEqual([
    'answered',
    'UNAUTHENTICATED',
    'AUTHENTICATION_UNAVAILABLE',
    'answered',
  ])
})

test('what was told before, or of somebody who left, changes nothing; who comes back is answered', () => {
  const people = directory()
  const leavers: string[] = []
  people.onLeaving((person) => leavers.push(person))
  const [added, gone] = [told('added', ada), told('deactivated', ada)]
  for (const record of [added, gone, added, gone, told('changed', ada)]) people.hear(record)
  expect([people.standingOf(ada), leavers]).toEqual(['left', [ada]])
  people.hear(told('reactivated', ada))
  expect(people.standingOf(ada)).toBe('here')
})

test('whatever is published of people is heard: only who was deactivated has left', () => {
  const published = [...hiddenEvents.keys()].flatMap(
    (type) => /^operating-model\.person-(.+)\.v1$/.exec(type)?.[1] ?? [],
  )
  const standings = published.map((what) => {
    const people = directory()
    people.hear(told(what, ada))
    return [what, people.standingOf(ada)]
  })
  expect(standings).toEqual([
    ['added', 'here'],
    ['changed', 'here'],
    ['deactivated', 'left'],
    ['reactivated', 'here'],
  ])
})

test('other events and what nobody can read are no people', async () => {
  const people = directory()
  const bus = createMemoryBus()
  await bus.publish('sales.events', [
    encodeEvent(writtenEvent('c1')),
    { key: 'x', headers: { ce_type: 'operating-model.person-added.v1' }, value: 'no' },
  ])
  await bus.replay({
    topic: 'sales.events',
    from: 'start',
    handler: async (records) => records.forEach(people.hear),
  })
  expect(people.size).toBe(0)
})

const listed = JSON.stringify({
  revoked: [{ jti: 't1' }, { subject: ada, issuedBefore: '2026-11-27T00:00:00Z' }],
})
const instant = Date.parse('2026-11-27T00:00:00Z') / 1000
test.each<[string, Partial<TokenClaims>, boolean]>([
  ['a listed token', { subject: bob, id: 't1' }, true],
  ['another of the same person', { subject: bob, id: 't2' }, false],
  ['one that was issued before', { subject: ada, issuedAt: instant - 1 }, true],
  ['one that was issued since', { subject: ada, issuedAt: instant }, false],
  ['one that does not say when', { subject: ada }, true],
])('%s: taken back is %j %j', (_what, more, taken) => {
  const revoked = revokedTokens(listed)
  expect(revoked(claims(bob, more))).toBe(taken)
  const rules = {
    mode: 'off',
    trusted: new Set<string>(),
    directory: directory(),
    isRead: () => true,
  } as const
  expect(refuseCallers({ ...rules, revoked })(claims(bob, more))?.extensions['code']).toBe(
    taken ? 'UNAUTHENTICATED' : undefined,
  )
})

test.each([
  ['{', 'is no JSON'],
  ['{"revoked":[{"sub":"x"}]}', 'is no list of revoked tokens: revoked.0'],
  [JSON.stringify({ revoked: [{ subject: ada, issuedBefore: 'today' }] }), 'revoked.0'],
])('the list %s is refused with what is wrong', (text, message) =>
  expect(() => revokedTokens(text)).toThrow(message),
)
