import { newId, type PersonId } from '@customer-graph/glossary'
import { mutationOf } from '@customer-graph/subgraph/for-tests'
import { type SuccessForTests, successForTests } from './success-for-tests'

let success: SuccessForTests
let tomas: PersonId
beforeAll(async () => void (success = await successForTests(() => tomas)))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
  await success.agreements()
})
const ask: SuccessForTests['ask'] = (...question) => success.ask(...question)
const entities: SuccessForTests['entities'] = (...wanted) => success.entities(...wanted)
const mutate: SuccessForTests['mutate'] = (...call) => success.mutate(...call)
const wonHandoff = () => success.wonHandoff()

test('the first journey: offered, claimed, accepted, contacted in time, onboarded by the published definition', async () => {
  const { customerId, handoffId } = await wonHandoff()
  const { data } = await ask(
    `query ($id: ID!) { handoff(id: $id) { state round packet { version goals promises { text type promise { id } } stakeholders { role } }
       claimClock { state dueAt remaining serviceLevel { id } explanation } clocks { state } } }`,
    { id: handoffId },
  )
  expect(data.handoff).toMatchObject({
    state: 'OFFERED',
    round: 1,
    packet: {
      version: 1,
      promises: [{ text: 'Single sign-on', type: 'FEATURE' }],
      stakeholders: [{ role: 'CHAMPION' }, {}],
    },
    claimClock: { state: 'RUNNING', dueAt: '2026-11-20T11:00:00.000Z', remaining: 'PT1H' },
    clocks: [{ state: 'RUNNING' }, { state: 'RUNNING' }],
  })

  success.at('2026-11-20T10:30:00Z')
  const claimed = await mutate(
    'claimHandoff',
    { handoffId },
    '... on Handoff { state successManager { id } claimClock { state } }',
  )
  expect(claimed).toMatchObject({
    state: 'CLAIMED',
    successManager: { id: tomas },
    claimClock: { state: 'MET' },
  })
  const accepted = await mutate(
    'acceptHandoff',
    { handoffId },
    '... on Handoff { state onboarding { id milestones { key required } } }',
  )
  const onboardingId = accepted.onboarding.id
  expect(accepted).toMatchObject({ state: 'ACCEPTED' })
  expect(accepted.onboarding.milestones).toHaveLength(3)
  const contacted = await mutate(
    'recordFirstContact',
    { handoffId },
    '... on Handoff { state firstContactClock { state metAt } }',
  )
  expect(contacted).toMatchObject({ state: 'COMPLETED', firstContactClock: { state: 'MET' } })

  const missing = '... on NotOnboarded { definitionVersion missing { condition found holds } }'
  const tooEarly = await mutate('completeOnboarding', { onboardingId }, missing)
  expect(tooEarly).toMatchObject({
    __typename: 'NotOnboarded',
    code: 'NOT_ONBOARDED',
    definitionVersion: 1,
  })
  expect(tooEarly.missing).toHaveLength(2)
  await mutate('completeMilestone', { onboardingId, milestone: 'kickoff' })
  await mutate('completeMilestone', { onboardingId, milestone: 'first-value', confirmedByCustomer: true })
  const done = await mutate(
    'completeOnboarding',
    { onboardingId },
    '... on Onboarding { completedAt completedBecause { definitionVersion } }',
  )
  expect(done).toMatchObject({ completedBecause: { definitionVersion: 1 } })

  const customer = await entities(
    'Customer',
    [customerId],
    'successManager { id } onboarding { id verdict { holds evidence { holds } } }',
  )
  expect(customer.data._entities[0]).toMatchObject({
    successManager: { id: tomas },
    onboarding: { id: onboardingId, verdict: { holds: true, evidence: [{ holds: true }, { holds: true }] } },
  })
  expect((await success.announcedTypes()).slice(-3)).toEqual([
    'onboarding-milestone-reached',
    'onboarding-milestone-reached',
    'onboarding-completed',
  ])
})

test('the verdict can be asked for an earlier instant, by what was known and in force then', async () => {
  const { customerId, handoffId } = await wonHandoff()
  await mutate('claimHandoff', { handoffId })
  await mutate('acceptHandoff', { handoffId })
  const { data } = await entities(
    'Customer',
    [customerId],
    'onboarding { now: verdict { holds definitionVersion } before: verdict(at: "2019-01-01T00:00:00Z") { holds } }',
  )
  expect(data._entities[0].onboarding).toEqual({ now: { holds: false, definitionVersion: 1 }, before: null })
})

test('a return is queryable: its reasons, the time in each state, and the amendment', async () => {
  const { handoffId } = await wonHandoff()
  await mutate('claimHandoff', { handoffId })
  success.at('2026-11-20T11:00:00Z')
  const reasons = [{ code: 'SUCCESS_CRITERIA_NOT_MEASURABLE', note: 'no target' }]
  await mutate('returnHandoff', { handoffId, reasons })
  success.at('2026-11-20T13:00:00Z')
  const { data } = await ask(
    `query ($id: ID!) { handoff(id: $id) { returnCount returns { round reasons { code note } offeredAgainAt by { id } }
       stateHistory { state duration by { id } } timeInStates { state entered duration } firstContactClock { state pausedFor } } }`,
    { id: handoffId },
  )
  expect(data.handoff).toEqual({
    returnCount: 1,
    returns: [{ round: 1, reasons, offeredAgainAt: null, by: { id: tomas } }],
    stateHistory: [
      { state: 'OFFERED', duration: 'PT0S', by: null },
      { state: 'CLAIMED', duration: 'PT1H', by: { id: tomas } },
      { state: 'RETURNED', duration: 'PT2H', by: { id: tomas } },
    ],
    timeInStates: [
      { state: 'OFFERED', entered: 1, duration: 'PT0S' },
      { state: 'CLAIMED', entered: 1, duration: 'PT1H' },
      { state: 'RETURNED', entered: 1, duration: 'PT2H' },
    ],
    firstContactClock: { state: 'PAUSED', pausedFor: 'PT2H' },
  })
})

test('lists: to claim, portfolio, overdue, unclaimed, and pages that neither skip nor repeat', async () => {
  const first = await wonHandoff()
  success.at('2026-11-20T10:10:00Z')
  const second = await wonHandoff()
  const waiting = 'handoffsToClaim(first: 10) { nodes { id } } portfolio(first: 10) { nodes { id } }'
  const seller = await success.colleague('sales')
  const before = await entities('Person', [tomas, seller, newId()], waiting)
  expect(before.data._entities).toEqual([
    {
      handoffsToClaim: { nodes: [{ id: first.handoffId }, { id: second.handoffId }] },
      portfolio: { nodes: [] },
    },
    { handoffsToClaim: { nodes: [] }, portfolio: { nodes: [] } },
    { handoffsToClaim: null, portfolio: { nodes: [] } },
  ])
  await mutate('claimHandoff', { handoffId: first.handoffId })
  const after = await entities('Person', [tomas], waiting)
  expect(after.data._entities).toEqual([
    {
      handoffsToClaim: { nodes: [{ id: second.handoffId }] },
      portfolio: { nodes: [{ id: first.customerId }] },
    },
  ])
  success.at('2026-11-20T12:00:00Z')
  const list = async (filter: object, page = 'first: 10') =>
    (
      await ask(
        `query ($filter: HandoffFilter) { handoffs(${page}, filter: $filter) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { filter },
      )
    ).data.handoffs
  const ids = async (filter: object) => (await list(filter)).nodes.map(({ id }: { id: string }) => id)
  expect(await ids({ overdue: true })).toEqual([second.handoffId])
  expect(await ids({ overdue: false })).toEqual([first.handoffId])
  expect(await ids({ unclaimed: true, state: 'OFFERED' })).toEqual([second.handoffId])
  expect(await ids({ successManagerId: tomas, customerId: first.customerId })).toEqual([first.handoffId])
  const page = await list({}, 'first: 1')
  expect(page).toMatchObject({ nodes: [{ id: second.handoffId }], pageInfo: { hasNextPage: true } })
  expect(await list({}, `first: 1, after: "${page.pageInfo.endCursor}"`)).toMatchObject({
    nodes: [{ id: first.handoffId }],
    pageInfo: { hasNextPage: false },
  })
})

test.each([
  ['claimHandoff', { handoffId: newId() }],
  ['acceptHandoff', { handoffId: newId() }],
  ['returnHandoff', { handoffId: newId(), reasons: [{ code: 'OTHER', note: 'x' }] }],
  ['recordFirstContact', { handoffId: newId() }],
  ['reassignHandoffs', { fromId: newId(), toIds: [newId()] }],
  ['completeMilestone', { onboardingId: newId(), milestone: 'kickoff' }],
  ['completeOnboarding', { onboardingId: newId() }],
])('%s is for success, operations and admin; what does not exist is refused', async (name, input) => {
  expect((await ask(mutationOf(name), { input }, { department: 'sales' })).codes).toEqual(['FORBIDDEN'])
  expect(await mutate(name, input)).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
})

test('malformed ids, pages and cursors are the caller’s mistake', async () => {
  const bad = await Promise.all([
    ask('{ handoff(id: "7") { id } }'),
    ask('{ handoffs(first: -1) { nodes { id } } }'),
    ask('{ handoffs(first: 101) { nodes { id } } }'),
    ask('{ handoffs(first: 1, after: "nonsense") { nodes { id } } }'),
    ask('{ handoffs(first: 1, filter: { successManagerId: "nobody" }) { nodes { id } } }'),
    ask(mutationOf('claimHandoff'), { input: { handoffId: 'x' } }),
    entities('Customer', ['not an id'], 'successManager { id }'),
  ])
  expect(bad.map(({ codes }) => codes)).toEqual(bad.map(() => ['BAD_USER_INPUT']))
  expect((await ask(`{ handoff(id: "${newId()}") { id } }`)).data).toEqual({ handoff: null })
})

test('an admin who claims names a colleague, and the report of a reassignment says what became of each', async () => {
  const { handoffId } = await wonHandoff()
  const admin = { department: 'admin' as const, subject: newId() }
  expect(await mutate('claimHandoff', { handoffId }, '', admin)).toMatchObject({ code: 'NOT_FOUND' })
  await mutate('claimHandoff', { handoffId, successManagerId: tomas }, '', admin)
  const mira = await success.colleague()
  const report = await mutate(
    'reassignHandoffs',
    { fromId: tomas, toIds: [mira], handoffIds: [handoffId, newId()] },
    '... on ReassignmentReport { reassigned remaining items { handoff { successManager { id } } to { id } refusal { __typename code } } }',
    admin,
  )
  expect(report).toMatchObject({
    reassigned: 1,
    remaining: 0,
    items: [
      { handoff: { successManager: { id: mira } }, to: { id: mira }, refusal: null },
      { handoff: null, to: null, refusal: { __typename: 'NotFound', code: 'NOT_FOUND' } },
    ],
  })
})
