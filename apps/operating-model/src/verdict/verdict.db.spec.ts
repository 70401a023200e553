import { onboardingCompleted } from '@customer-graph/contracts-success'
import { newId } from '@customer-graph/glossary'
import { countStatements } from '@customer-graph/subgraph'
import { eventOf } from '../for-tests/event-of'
import { openGraph, type TestGraph } from '../for-tests/open-graph'
import { whenOnboardingCompleted } from '../reactions/when-onboarding-completed'

const verdicts = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
  verdicts { key holds version decidedAt evidence { condition found holds } } } } }`

describe('verdicts', () => {
  let graph: TestGraph
  beforeAll(async () => void (graph = await openGraph()))
  afterAll(() => graph.close())

  const hear = (customerId: string, definitionVersion: number) =>
    graph.database.transaction((manager) =>
      whenOnboardingCompleted.react(
        eventOf(onboardingCompleted, { ...onboardingCompleted.example, customerId, definitionVersion }),
        {
          manager,
          cause: { actor: null, correlationId: newId(), causationId: null, traceparent: null },
          announce: () => undefined,
        },
      ),
    )
  const ask = async (...ids: string[]) =>
    (await graph.answer(verdicts, { of: ids.map((id) => ({ __typename: 'Customer', id })) }))._entities

  test('a customer who was announced to be onboarded is so, by the version and evidence announced', async () => {
    const id = newId()
    await hear(id, 1)
    const { evidence, completedAt } = onboardingCompleted.example
    expect(await ask(id)).toEqual([
      { verdicts: [{ key: 'onboarded', holds: true, version: 1, decidedAt: completedAt, evidence }] },
    ])
  })

  test('the latest verdict stands', async () => {
    const id = newId()
    await hear(id, 1)
    await hear(id, 2)
    expect(await ask(id)).toMatchObject([{ verdicts: [{ version: 2 }] }])
  })

  test('of a customer nobody has judged there is no verdict, and many customers are one statement', async () => {
    const ids = Array.from({ length: 50 }, () => newId())
    await hear(ids[7]!, 1)
    const counter = countStatements(graph.database)
    const answered = await ask(...ids)
    expect(counter.count()).toBe(1)
    counter.stop()
    expect(answered.map((each: { verdicts: unknown[] }) => each.verdicts.length)).toEqual(
      ids.map((_id, at) => (at === 7 ? 1 : 0)),
    )
  })
})
