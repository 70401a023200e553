import { startKafka, type RunningKafka } from '@customer-graph/tools-kafka'
import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { rebuild, type RebuildScenario } from './rebuild'

describeWithKafka('a projection rebuilt from a real broker', () => {
  let kafka: RunningKafka
  beforeAll(async () => void (kafka = await startKafka()), 300_000)
  afterAll(() => kafka?.stop())

  const run = async (options: Omit<RebuildScenario, 'brokers'>): Promise<readonly string[]> => {
    const [finding] = await rebuild({ brokers: kafka.brokers, ...options })
    process.stderr.write(`${finding?.invariant}: ${finding?.measured}\n`)
    return finding?.violations ?? ['there was no finding']
  }

  test('I11: of 20,000 events, written to meanwhile, equals the live one and goes on in its place', async () => {
    expect(await run({ events: 20_000, streams: 250 })).toEqual([])
  }, 240_000)

  test('one that is replayed without positions is found out', async () => {
    const found = await run({ events: 2_000, streams: 20, mutant: 'replays once, without positions' })
    expect(found).toEqual([expect.stringMatching(/^\d+ rows are not what was published/)])
  })
})
