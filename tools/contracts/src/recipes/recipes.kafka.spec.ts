import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connectKafkaBus, type EventBus, silentLog, topicSettings } from '@customer-graph/events'
import { type Department, topicOf } from '@customer-graph/glossary'
import {
  brokerJars,
  ensureProgram,
  readConfig,
  type RunningKafka,
  startKafka,
} from '@customer-graph/tools-kafka'
import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { ConfigResourceTypes, ConfigSource, Kafka, logLevel } from 'kafkajs'
import { commandsOf } from './commands-of.rules'
import { javaCompiler, kcat } from './programs'
import { type Ran, runUntil } from './run-until'
import { tellStory } from './story'

const root = resolve(__dirname, '../../../..')
const pages = readdirSync(join(root, 'docs/events'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(root, 'docs/events', name))
const commands = pages.flatMap((page) => commandsOf(readFileSync(page, 'utf8')))

const story = tellStory()
const { customer, former } = story
const group = `recipes-${process.pid}-${process.hrtime.bigint()}`
const wonDeals = [
  { at: '2026-11-20T15:30:00.000Z', customerId: customer, imported: false },
  { at: '2019-05-01T09:00:00.000Z', customerId: former, imported: true },
].map((deal) => ({
  ...deal,
  id: idOfWonDeal(deal.customerId),
  value: { amountMinor: 482_100, currency: 'USD' },
}))

function idOfWonDeal(stream: string): string | undefined {
  const won = story.records.sales?.find(
    ({ key, headers }) => key === stream && headers.ce_type === 'sales.deal-won.v1',
  )
  return won?.headers.ce_id
}

/** What each command has to write, by a part of it that no other has. A command that stands in no line here fails. */
const expected: readonly [part: string, check: (ran: Ran) => void][] = [
  [' -L -t ', ({ out }) => expect(out).toContain('topic "sales.events" with 6 partitions')],
  [
    "-f '%h\\n%s\\n\\n'",
    ({ out }) => expect(out).toMatch(new RegExp(`ce_stream=${customer}.*\\n{"customerId":"${customer}"`)),
  ],
  ["grep -F 'ce_type", ({ out }) => expect(customersOf(jsonLines(out))).toEqual([customer, former].sort())],
  ["grep '^", ({ out }) => expect(sequencesOf(out, customer)).toEqual([1, 2, 3, 4, 6])],
  ['-o s@', ({ out }) => expect(sequencesOf(out, former)).toEqual([1])],
  ['-o -1 ', ({ out }) => expect(out).toMatch(/^\d \d+ content-type=application\/json,ce_specversion=1.0/m)],
  [
    ' -J',
    ({ out }) =>
      expect(jsonLines(out)).toContainEqual(expect.objectContaining({ key: former, topic: 'sales.events' })),
  ],
  [
    ' -G ',
    ({ out }) => {
      expect(sequencesOf(out, customer, 'sales.events')).toEqual([1, 2, 3, 4, 6])
      expect(sequencesOf(out, customer, 'success.events')).toEqual([1])
    },
  ],
  ['print-won-deals.ts', printsWonDeals],
  ['PrintWonDeals.java', printsWonDeals],
]

function printsWonDeals({ out, err }: Ran): void {
  const deals = jsonLines(out).filter(({ customerId }) => customerId === customer || customerId === former)
  expect(deals).toHaveLength(2)
  expect(deals).toEqual(expect.arrayContaining(wonDeals))
  expect(err).toContain(`${customer}: 5 to 5 did not come`)
}

const checkOf = (command: string) => expected.find(([part]) => command.includes(part))![1]

const jsonLines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .flatMap((line) => (/^{.*}$/.test(line) ? [JSON.parse(line) as Record<string, unknown>] : []))
const customersOf = (lines: readonly Record<string, unknown>[]) =>
  [...new Set(lines.map(({ customerId }) => String(customerId)))]
    .filter((id) => id === customer || id === former)
    .sort()
/** The sequences of a stream as a consumer sees them that skips repeats; the bus may add some to those of the story. */
const sequencesOf = (out: string, stream: string, topic = ''): number[] =>
  out
    .split('\n')
    .filter((line) => line.includes(`ce_stream=${stream}`) && line.startsWith(topic))
    .map((line) => Number(/ce_sequence=(\d+)/.exec(line)?.[1]))
    .filter((sequence, at, all) => all.slice(0, at).every((earlier) => earlier < sequence))

const holds = (check: (ran: Ran) => void, ran: Ran): boolean => {
  try {
    check(ran)
    return true
  } catch {
    return false
  }
}

test('every command of the pages is expected to write something, and every expectation has its command', () => {
  const partsOf = (command: string) => expected.filter(([part]) => command.includes(part))
  expect(commands.map((command) => [command, partsOf(command).length])).toEqual(
    commands.map((command) => [command, 1]),
  )
  expect(commands).toHaveLength(expected.length)
})

describeWithKafka('on a real broker', () => {
  let kafka: RunningKafka
  let bus: EventBus
  const kafkaHome = mkdtempSync(join(tmpdir(), 'kafka-home-'))
  const config = readConfig()
  const programs = [
    { missing: ensureProgram(kcat, config), uses: (command: string) => command.startsWith('kcat ') },
    { missing: ensureProgram(javaCompiler, config), uses: (command: string) => command.startsWith('java ') },
    { missing: null, uses: (command: string) => !/^(kcat|java) /.test(command) },
  ]
  for (const { missing } of programs) if (missing) process.stderr.write(`${missing}\n`)
  const running = new Map<string, Promise<Ran>>()

  function start(command: string): Promise<Ran> {
    const line = command
      .replaceAll('127.0.0.1:9092', kafka.brokers[0]!)
      .replaceAll('019a9f10-0000-7000-8000-000000000001', customer)
      .replaceAll('my-team', group)
    const env = { ...process.env, KAFKA_HOME: kafkaHome, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' }
    return runUntil(line, {
      cwd: root,
      env,
      enough: (ran) => holds(checkOf(command), ran),
      patienceMs: 60_000,
    })
  }

  beforeAll(async () => {
    const say = (line: string) => void process.stderr.write(`${line}\n`)
    kafka = await startKafka({ log: say })
    symlinkSync(await brokerJars(config, say), join(kafkaHome, 'libs'))
    bus = await connectKafkaBus({ brokers: kafka.brokers }, silentLog)
    for (const [department, records] of Object.entries(story.records))
      await bus.publish(topicOf(department as Department), records)
    // All at once: a virtual machine takes seconds to start, and the others need not wait for it.
    for (const { missing, uses } of programs)
      if (!missing) for (const command of commands.filter(uses)) running.set(command, start(command))
  }, 300_000)

  afterAll(async () => {
    await Promise.all(running.values())
    await bus?.close()
    await kafka?.stop()
    rmSync(kafkaHome, { recursive: true })
  })

  test('topics have the partitions and the retention that the catalogue names', async () => {
    const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
    await admin.connect()
    const { topics } = await admin.fetchTopicMetadata({ topics: ['sales.events'] })
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: 'sales.events' }],
    })
    await admin.disconnect()
    const ofTheTopic = resources[0]!.configEntries
      .filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG)
      .map(({ configName, configValue }) => [configName, configValue])
    expect(topics[0]?.partitions).toHaveLength(topicSettings.partitions)
    expect(Object.fromEntries(ofTheTopic)).toEqual(topicSettings.config)
  })

  for (const { missing, uses } of programs) {
    const run = missing && !config.required ? test.skip : test
    run.each(commands.filter(uses))('%s', async (command) => {
      if (missing) throw new Error(`REQUIRE_KAFKA is set. ${missing}`)
      checkOf(command)(await running.get(command)!)
    })
  }
})
