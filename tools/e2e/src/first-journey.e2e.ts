import { eventually } from '@customer-graph/testing'
import { type Fields, type Graph, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { type LiveClient, liveClients } from './live-clients'
import { missingForKafka } from './missing-for-kafka'
import { readTopic } from './read-topic'
import { untilMetric } from './until-metric'

/** Deal won → its handoff is accepted → first contact is made in time → onboarded. The same story on both buses. */

const buses = [['embedded'], ...(missingForKafka('The journey') ? [] : [['kafka']])]

describe.each(buses)('the first journey, on the %s bus', (bus) => {
  let stack: StartedStack
  let graph: Graph
  let customerId: string
  let dealId: string
  let handoffId: string
  let onboardingId: string
  const contacts: string[] = []
  const listening: LiveClient[] = []

  beforeAll(async () => {
    stack = await startStack({ empty: true, kafka: bus === 'kafka' })
    graph = graphAt(stack.gateway.url, stack.tokens)
  })
  afterAll(async () => expect(await stack.stop()).toBe(0))

  const handoffs = async (): Promise<Fields[]> =>
    (
      (await graph.ask(
        'success',
        `query ($id: ID!) { customer(id: $id) { handoffs(first: 5) { nodes {
           id state round returnCount firstContactAt packet { version goals promises { text } successCriteria { target } }
           claimClock { state dueAt } firstContactClock { state dueAt metAt breachedAt explanation }
           onboarding { id } } } } }`,
        { id: customerId },
      )) as Fields
    ).customer.handoffs.nodes

  /** The customer's one handoff, once `holds` does: had an event been taken for two, there would be another. */
  async function handoff(what: string, holds: (handoff: Fields) => boolean): Promise<Fields> {
    const [only = {}] = await eventually(
      what,
      handoffs,
      ([first, ...more]) => !more.length && !!first && holds(first),
    )
    return only
  }

  test('sales meets a company, and two people who matter there', async () => {
    const customer = await graph.change(
      'sales',
      'registerCustomer',
      { name: 'Hottechi', segment: 'ENTERPRISE', externalRefs: [{ system: 'crm', id: 'Hottechi' }] },
      '... on Customer { id }',
    )
    customerId = customer.id as string
    for (const [name, role] of [
      ['Ada', 'CHAMPION'],
      ['Grace', 'ECONOMIC_BUYER'],
    ])
      contacts.push(
        (await graph.change('sales', 'addContact', { customerId, name, role }, '... on Contact { id }'))
          .id as string,
      )
  })

  test('whoever wants to know what happens with it listens', async () => {
    await untilMetric(stack.gateway.url, 'live_events_heard', 1)
    const query = `subscription { customerActivity(customerId: "${customerId}") { type leftOut customer { name deals(first: 1) { nodes { stage } } } } }`
    const connects = Object.values(liveClients)
    listening.push(...connects.map((connect) => connect(stack.gateway.url, stack.tokens.success, query)))
    await untilMetric(stack.gateway.url, 'live_subscriptions', listening.length)
  })

  test('a deal is opened and a promise is made for it', async () => {
    const deal = await graph.change(
      'sales',
      'openDeal',
      { customerId, kind: 'NEW', stage: 'ENGAGING' },
      '... on Deal { id }',
    )
    dealId = deal.id as string
    await graph.change('sales', 'recordPromise', {
      customerId,
      dealId,
      text: 'Single sign-on',
      type: 'FEATURE',
      toContactId: contacts[0],
      dueOn: '2027-02-28',
    })
  })

  test('it cannot be won while its packet is incomplete, and everything that is missing is said at once', async () => {
    const { winDeal } = (await graph.ask(
      'sales',
      `mutation ($input: WinDealInput!) { winDeal(input: $input) { ... on PacketIncomplete { code missing { path } } } }`,
      { input: { dealId, value: { amountMinor: 482_100, currency: 'USD' } } },
    )) as Fields
    expect(winDeal).toEqual({
      code: 'PACKET_INCOMPLETE',
      missing: ['goals', 'successCriteria', 'stakeholders.champion', 'stakeholders.economic-buyer'].map(
        (path) => ({ path }),
      ),
    })
  })

  test('with a complete packet it is won', async () => {
    await graph.change('sales', 'preparePacket', { dealId, packet: packet('under 8 hours') })
    const won = await graph.change(
      'sales',
      'winDeal',
      { dealId, value: { amountMinor: 482_100, currency: 'USD' } },
      '... on Deal { stage packet { missing { path } } }',
    )
    expect(won).toMatchObject({ stage: 'WON', packet: { missing: [] } })
  })

  test('success is offered one handoff, sees the promise, and its clocks run', async () => {
    const offered = await handoff(
      'the handoff is offered with its clocks',
      ({ firstContactClock }) => firstContactClock,
    )
    handoffId = offered.id
    expect(offered).toMatchObject({
      state: 'OFFERED',
      round: 1,
      packet: {
        version: 1,
        goals: ['Answer their customers within a day'],
        promises: [{ text: 'Single sign-on' }],
      },
      claimClock: { state: 'RUNNING' },
      firstContactClock: { state: 'RUNNING' },
    })
  })

  test('success claims it, finds a target too vague, and returns it with the reason', async () => {
    await graph.change('success', 'claimHandoff', { handoffId })
    await graph.change('success', 'returnHandoff', {
      handoffId,
      reasons: [{ code: 'SUCCESS_CRITERIA_NOT_MEASURABLE', note: 'of which tickets?' }],
    })
    expect(await handoff('it is returned', ({ state }) => state === 'RETURNED')).toMatchObject({
      returnCount: 1,
      firstContactClock: { state: 'PAUSED' },
    })
  })

  test('sales mends the packet on a clock of its own, and success is offered the amendment', async () => {
    const ask = () =>
      graph.ask('sales', `query ($id: ID!) { deal(id: $id) { packet { repairClock { state } } } }`, {
        id: dealId,
      })
    await eventually(
      'the repair clock runs',
      ask,
      ({ deal }: Fields) => deal.packet.repairClock?.state === 'RUNNING',
    )
    const amended = await graph.change(
      'sales',
      'amendPacket',
      { dealId, packet: packet('under 8 hours for urgent tickets') },
      '... on Deal { packet { version repairClock { state } } }',
    )
    expect(amended).toMatchObject({ packet: { version: 2, repairClock: { state: 'MET' } } })
    const again = await handoff('it is offered again', ({ round }) => round === 2)
    expect(again.packet).toMatchObject({
      version: 2,
      successCriteria: [{ target: 'under 8 hours for urgent tickets' }],
    })
    expect(again.firstContactClock.state).toBe('RUNNING')
  })

  test('success accepts it and speaks with the customer in time', async () => {
    await graph.change('success', 'acceptHandoff', { handoffId })
    await graph.change('success', 'recordFirstContact', {
      handoffId,
      note: 'They are looking forward to it.',
    })
    const done = await handoff('it is completed', ({ state }) => state === 'COMPLETED')
    expect(done.firstContactClock).toMatchObject({ state: 'MET', breachedAt: null })
    onboardingId = done.onboarding.id
  })

  test('the customer is not onboarded before the agreed definition holds, and is told what does not', async () => {
    await graph.change('success', 'completeMilestone', { onboardingId, milestone: 'kickoff' })
    const { completeOnboarding } = (await graph.ask(
      'success',
      `mutation ($input: CompleteOnboardingInput!) { completeOnboarding(input: $input) {
         ... on NotOnboarded { code definitionVersion missing { condition found } } } }`,
      { input: { onboardingId } },
    )) as Fields
    expect(completeOnboarding).toMatchObject({ code: 'NOT_ONBOARDED', definitionVersion: 1 })
    expect(completeOnboarding.missing).toContainEqual({
      condition: 'firstValueConfirmedByCustomer is true',
      found: 'not known',
    })
  })

  test('with the first value confirmed the customer is onboarded, by a version and with evidence', async () => {
    await graph.change('success', 'completeMilestone', { onboardingId, milestone: 'data-in' })
    await graph.change('success', 'completeMilestone', {
      onboardingId,
      milestone: 'first-value',
      confirmedByCustomer: true,
    })
    const onboarded = await graph.change(
      'success',
      'completeOnboarding',
      { onboardingId },
      '... on Onboarding { completedAt completedBecause { holds definitionVersion evidence { condition holds } } }',
    )
    expect(onboarded).toMatchObject({
      completedAt: expect.any(String),
      completedBecause: { holds: true, definitionVersion: 1 },
    })
  })

  test('sales sees the whole of it in the record of the customer', async () => {
    const record = () =>
      graph.ask(
        'sales',
        `query ($id: ID!) { customer(id: $id) { name deals(first: 5) { nodes { stage } }
           handoffs(first: 5) { nodes { state returnCount firstContactClock { state } } }
           verdicts { holds } promises(first: 5) { nodes { text status } }
           timeline(first: 100) { nodes { type department } } } }`,
        { id: customerId },
      )
    const { customer } = (await eventually('the timeline knows the end', record, ({ customer }: Fields) =>
      typesOn(customer).includes('success.onboarding-completed.v1'),
    )) as Fields
    expect(customer).toMatchObject({
      name: 'Hottechi',
      deals: { nodes: [{ stage: 'WON' }] },
      handoffs: { nodes: [{ state: 'COMPLETED', returnCount: 1, firstContactClock: { state: 'MET' } }] },
      promises: { nodes: [{ text: 'Single sign-on', status: 'OPEN' }] },
      verdicts: [{ holds: true }],
    })
    const told = typesOn(customer).reverse()
    const milestones = [
      'sales.customer-registered.v1',
      'sales.deal-won.v1',
      'success.first-contact-made.v1',
      'success.onboarding-completed.v1',
    ]
    expect(told.filter((type) => milestones.includes(type))).toEqual(milestones)
  })

  test('who listened was told of every step once, with the customer as it was by then', async () => {
    for (const { told } of listening) {
      await eventually(
        'the end is told',
        async () => told,
        (pushes) =>
          pushes.some(({ data }) => data?.customerActivity.type === 'success.onboarding-completed.v1'),
      )
      expect(told.flatMap(({ errors = [] }) => errors)).toEqual([])
      const activities = told.map(({ data }) => data?.customerActivity as Fields)
      expect(activities.map(({ leftOut }) => leftOut)).toEqual(activities.map(() => 0))
      const ofSales = activities.map(({ type }) => type).filter((type: string) => type.startsWith('sales.'))
      expect(ofSales.join()).toContain('sales.deal-opened.v1,sales.promise-recorded.v1')
      expect(activities.filter(({ type }) => type === 'sales.deal-won.v1')).toEqual([
        expect.objectContaining({
          customer: { name: 'Hottechi', deals: { nodes: [{ stage: 'WON' }] } },
        }),
      ])
    }
  })

  test('a listener who leaves is let go', async () => {
    for (const { leave } of listening) leave()
    await untilMetric(stack.gateway.url, 'live_subscriptions', 0)
  })

  if (bus === 'kafka')
    test('anybody with a Kafka client reads that the deal was won, with its headers', async () => {
      const { key, headers, data } = await readTopic(stack.brokers, 'sales.events', 'sales.deal-won.v1')
      expect(key).toBe(customerId)
      expect(headers).toMatchObject({
        ce_specversion: '1.0',
        ce_source: '/sales',
        ce_stream: customerId,
        ce_customerid: customerId,
      })
      expect(Number(headers.ce_sequence)).toBeGreaterThan(0)
      expect(data).toMatchObject({ dealId, customerId, packet: { version: 1, nothingPromised: false } })
    })

  const packet = (target: string) => ({
    goals: ['Answer their customers within a day'],
    successCriteria: [{ measure: 'median first response', target, dueOn: '2027-03-31' }],
    stakeholders: [
      { contactId: contacts[0], role: 'CHAMPION' },
      { contactId: contacts[1], role: 'ECONOMIC_BUYER' },
    ],
  })
})

const typesOn = (customer: Fields): string[] => customer.timeline.nodes.map(({ type }: Fields) => type)
