import { onboardingCompleted } from '@customer-graph/contracts-success'
import { newId } from '@customer-graph/glossary'
import { openGraph, type TestGraph } from '../for-tests/open-graph'

const verdicts = 'verdicts { key holds version decidedAt evidence { condition found holds } }'

describe('verdicts', () => {
  let graph: TestGraph
  beforeAll(async () => void (graph = await openGraph()))
  afterAll(() => graph.close())

  const hear = (customerId: string, definitionVersion: number) =>
    graph.hear(onboardingCompleted, { ...onboardingCompleted.example, customerId, definitionVersion })
  async function ask(...ids: string[]) {
    const { data, codes } = await graph.entities('Customer', ids, verdicts)
    expect(codes).toEqual([])
    return data._entities
  }

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
    const { answer, statements } = await graph.counted(() => ask(...ids))
    expect(statements).toHaveLength(1)
    expect(answer.map((each: { verdicts: unknown[] }) => each.verdicts.length)).toEqual(
      ids.map((_id, at) => (at === 7 ? 1 : 0)),
    )
  })
})
