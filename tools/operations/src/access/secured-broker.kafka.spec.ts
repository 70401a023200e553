import { untilPasses } from '@customer-graph/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  applyTopics,
  asAdministrator,
  connectKafkaBus,
  type DeliveredRecord,
  type KafkaConfig,
  type Log,
  silentLog,
  topicSettings,
} from '@customer-graph/events'
import { followerGroups } from '@customer-graph/gateway/follower-groups'
import { departments } from '@customer-graph/glossary'
import { type Right, trafficOf } from '@customer-graph/tools-contracts'
import { type RunningKafka } from '@customer-graph/tools-kafka'
import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { ConfigResourceTypes } from 'kafkajs'
import { pageCommand, pageCommands, pageShell } from '../page/run-page'
import { runTopics } from '../run-topics'
import { aclEntryOf, removeAccess } from './acl-entry'
import {
  administrator,
  asAdmin,
  configOf,
  expectedMatrix,
  outsider,
  startSecuredBroker,
  topics,
  tryToWrite,
  writeMatrix,
} from './brokers-under-test'
import { startNotes } from './service-under-test'

const traffic = trafficOf(resolve(__dirname, '../../../..'))
const right = (user: string, operation: Right['operation'], name: string): Right => ({
  ...{ user, operation, name },
  ...{ resource: 'topic', pattern: 'literal' },
})

describeWithKafka('a secured broker', () => {
  let kafka: RunningKafka
  const folder = mkdtempSync(join(tmpdir(), 'operations-'))
  const run = (command: Parameters<typeof runTopics>[1]) =>
    asAdmin(kafka, (admin) => runTopics(admin, command, traffic))

  beforeAll(async () => {
    delete process.env['KAFKA_BROKERS']
    kafka = await startSecuredBroker()
  }, 300_000)
  afterAll(async () => {
    await kafka?.stop()
    rmSync(folder, { recursive: true })
  })

  test('the commands of the page make topics, rights and a user', async () => {
    const shell = await pageShell(kafka, folder)
    const [made, before, allowed] = await Promise.all(
      ['kafka-configs.sh', 'topics -- check', 'topics -- allow'].map((words) => shell(pageCommand(words))),
    )
    expect(before).toMatchObject({ code: 1, out: expect.stringContaining('sales.events: missing') })
    expect(before!.out).toContain('missing: User:sales may write topic sales.events')
    const applied = await shell(pageCommand('topics -- apply'))
    expect(applied).toMatchObject({ code: 0, out: expect.stringContaining('sales.events: created') })
    expect(applied.out).toContain('added: User:success may read group success')
    expect(allowed).toMatchObject({
      code: 0,
      out: expect.stringContaining('User:my-team may read sales.events'),
    })
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Completed updating') })
    await untilPasses(async () =>
      expect(await run({ kind: 'check' })).toEqual({
        lines: [...topics.map((topic) => `${topic}: as it should be`), 'access lists: as they should be'],
        ok: true,
      }),
    )
    // The fifth is run where the alerts are tested.
    expect(pageCommands).toHaveLength(5)
  }, 240_000)

  test('each department writes to its own topic and to no other', async () => {
    expect(await writeMatrix(kafka)).toEqual(expectedMatrix)
  })

  test('a list that lets everybody write everywhere is noticed, by the writes and by the check', async () => {
    const wildcard = aclEntryOf(right('*', 'Write', '*'))
    await asAdmin(kafka, (admin) => admin.createAcls({ acl: [wildcard] }))
    await untilPasses(async () =>
      expect(await writeMatrix(kafka)).toEqual(departments.map(() => topics.map(() => 'written'))),
    )
    expect(await run({ kind: 'check' })).toMatchObject({
      ok: false,
      lines: expect.arrayContaining(['allowed to a stranger: User:* may write topic *']),
    })
    await asAdmin(kafka, (admin) => removeAccess(admin, [wildcard]))
    await untilPasses(async () => expect(await writeMatrix(kafka)).toEqual(expectedMatrix))
  })

  test('a right that a department no longer needs is taken away', async () => {
    const entry = aclEntryOf(right('support', 'Read', 'success.events'))
    await asAdmin(kafka, (admin) => admin.createAcls({ acl: [entry] }))
    expect((await run({ kind: 'apply', replicationFactor: 1 })).lines).toContain(
      'removed: User:support may read topic success.events',
    )
  })

  test('events are published, heard and committed with a name, a password and TLS', async () => {
    const sales = await connectKafkaBus(configOf(kafka, 'sales'), silentLog)
    const success = await connectKafkaBus(configOf(kafka, 'success'), silentLog)
    const follow = async (heard: DeliveredRecord[]) =>
      success.subscribe({
        group: 'success',
        topics: ['sales.events'],
        handler: async (records) => void heard.push(...records.filter(({ key }) => key === 'secured')),
      })
    const record = (value: string) => [{ key: 'secured', headers: {}, value }]
    try {
      await sales.publish('sales.events', record('first'))
      const [before, after]: DeliveredRecord[][] = [[], []]
      const first = await follow(before!)
      await untilPasses(async () =>
        expect(await success.lag('success', ['sales.events'])).toEqual({ 'sales.events': 0 }),
      )
      await first.stop()
      await sales.publish('sales.events', record('second'))
      const second = await follow(after!)
      await untilPasses(() => expect(after).toHaveLength(1))
      await second.stop()
      expect([...before!, ...after!].map(({ value }) => value)).toEqual(['first', 'second'])
      const replayed = await success.replay({
        topic: 'sales.events',
        from: 'start',
        handler: async () => undefined,
      })
      expect(replayed).toBeGreaterThanOrEqual(2)
      expect(await asAdmin(kafka, (admin) => admin.listGroups())).toMatchObject({
        groups: expect.not.arrayContaining([
          expect.objectContaining({ groupId: expect.stringContaining('replay') }),
        ]),
      })
    } finally {
      await Promise.all([sales.close(), success.close()])
    }
  })

  test('the gateway hears what happens from now on, writes nothing, and leaves no group behind', async () => {
    const bus = await connectKafkaBus(configOf(kafka, 'gateway'), silentLog)
    const sales = await connectKafkaBus(configOf(kafka, 'sales'), silentLog)
    const group = `${followerGroups}spec`
    const heard: unknown[] = []
    try {
      await bus.subscribe({
        ...{ group, topics, fromNow: true },
        handler: async (records) => void heard.push(...records.map(({ value }) => value)),
      })
      await sales.publish('sales.events', [{ key: 'secured', headers: {}, value: 'live' }])
      await untilPasses(() => expect(heard).toEqual(['live']))
      expect(new Set(await tryToWrite(kafka, 'gateway', topics))).toEqual(
        new Set(['TOPIC_AUTHORIZATION_FAILED']),
      )
    } finally {
      await Promise.all([bus.close(), sales.close()])
    }
    expect(JSON.stringify(await asAdmin(kafka, (admin) => admin.listGroups()))).not.toContain(group)
  })

  test('who has the wrong password, no password, no TLS or no authority is refused, and told what to do', async () => {
    const { brokers, ssl, sasl } = configOf(kafka, 'sales')
    const wrong = { ...sasl, password: 'somethingElse' } as KafkaConfig['sasl']
    const attempts: [KafkaConfig, RegExp][] = [
      [
        { brokers, ssl, sasl: wrong },
        /"sales" with this password. Correct KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD/,
      ],
      [
        { brokers, ssl, sasl: { mechanism: 'plain', username: 'sales', password: 'x' } },
        /KAFKA_SASL_MECHANISM/,
      ],
      [{ brokers, ssl }, /Set KAFKA_SSL=true, and KAFKA_SASL_MECHANISM/],
      [{ brokers, sasl }, /Set KAFKA_SSL=true, and KAFKA_SASL_MECHANISM/],
      [{ brokers }, /Set KAFKA_SSL=true/],
      [{ brokers, ssl: true, sasl }, /not trusted.*KAFKA_SSL_CA_FILE/],
    ]
    const answers = attempts.map(([config]) =>
      connectKafkaBus(config, silentLog).then(() => 'let in', String),
    )
    const said = await Promise.all(answers)
    for (const [at, [, words]] of attempts.entries()) expect(said[at]).toMatch(words)
  })

  test('a consumer outside may read everything as itself, and write nothing', async () => {
    const bus = await connectKafkaBus(configOf(kafka, outsider.name), silentLog)
    const heard: string[] = []
    const handler = async (records: readonly DeliveredRecord[]) =>
      void heard.push(...records.map(({ topic }) => topic))
    try {
      await untilPasses(() => bus.subscribe({ group: `${outsider.name}-report`, topics, handler }))
      await untilPasses(() => expect(new Set(heard)).toEqual(new Set(topics)))
      expect(new Set(await tryToWrite(kafka, outsider.name, topics))).toEqual(
        new Set(['TOPIC_AUTHORIZATION_FAILED']),
      )
      await expect(bus.lag('success', ['sales.events'])).rejects.toThrow('group')
      await expect(bus.publish('sales.events', [{ key: 'a', headers: {}, value: null }])).rejects.toThrow(
        'Kafka does not let the user "my-team" write to the topic sales.events',
      )
    } finally {
      await bus.close()
    }
  })

  test('a topic with other partitions is refused, one with another retention is named and corrected', async () => {
    await asAdministrator(configOf(kafka, administrator.name), async (admin) => {
      const [three, kept] = ['three.events', 'kept.events']
      const configEntries = Object.entries({ 'retention.ms': '60000', 'max.message.bytes': '2000000' })
      await admin.createTopics({
        topics: [
          { topic: three, numPartitions: 3 },
          {
            topic: kept,
            numPartitions: 6,
            configEntries: configEntries.map(([name, value]) => ({ name, value })),
          },
        ],
      })
      const warnings: object[] = []
      const log: Log = { ...silentLog, warn: (context) => void warnings.push(context as object) }
      const connect = (topic: string) =>
        connectKafkaBus({ ...configOf(kafka, administrator.name), topics: [topic] }, log)
      await expect(connect(three)).rejects.toThrow('The topic three.events has 3 partitions and must have 6')
      await (await connect(kept)).close()
      const different = expect.arrayContaining([{ name: 'retention.ms', is: '60000', shouldBe: '-1' }])
      expect(warnings).toEqual([{ topic: kept, different }])
      expect(await applyTopics(admin, [kept])).toEqual([{ topic: kept, state: 'corrected', different }])
      expect(await applyTopics(admin, [kept])).toEqual([
        { topic: kept, state: 'as it should be', different: [] },
      ])
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name: kept }],
      })
      const values = resources[0]!.configEntries.map(({ configName, configValue }) => [
        configName,
        configValue,
      ])
      expect(Object.fromEntries(values)).toMatchObject({
        ...topicSettings.config,
        'max.message.bytes': '2000000',
      })
    })
  })

  test('a denied write stays in the outbox, is told, and is published when it is allowed', async () => {
    const notes = await startNotes(kafka, folder)
    try {
      await notes.take('one')
      await untilPasses(() => expect(notes.heard).toEqual(['one']))
      const own = aclEntryOf(right('operating-model', 'Write', 'operating-model.events'))
      await asAdmin(kafka, (admin) => removeAccess(admin, [own]))
      await untilPasses(async () =>
        expect(await tryToWrite(kafka, 'operating-model', ['operating-model.events'])).not.toContain(
          'written',
        ),
      )
      expect(await notes.take('two')).toEqual({ data: { takeNote: true } })
      await untilPasses(async () => expect(await notes.metric('relay_failures')).toBeGreaterThan(3))
      expect(await notes.metric('outbox_events')).toBe(1)
      expect(await notes.metric('outbox_oldest_seconds')).toBeGreaterThan(0)
      expect(notes.log()).toContain('Kafka does not let the user \\"operating-model\\" write to the topic')
      expect(notes.heard).toEqual(['one'])
      await run({ kind: 'apply', replicationFactor: 1 })
      await untilPasses(() => expect(notes.heard).toEqual(['one', 'two']))
      await untilPasses(async () => expect(await notes.metric('outbox_events')).toBe(0))
      expect(await notes.metric('relay_failures')).toBe(0)

      const letGo = notes.holdConsumer()
      await notes.take('three')
      await untilPasses(async () => expect(await notes.metric('consumer_lag_events')).toBeGreaterThan(0))
      letGo()
      await untilPasses(async () => expect(await notes.metric('consumer_lag_events')).toBe(0))

      // The records of the other tests are not ones that a consumer can read: they are parked already.
      const others = (await notes.metric('parked_streams', '"person"')) ?? 0
      await notes.take('poison')
      await untilPasses(async () => expect(await notes.metric('parked_streams', '"retry"')).toBe(1))
      await notes.database.query('UPDATE stream_position SET retry_at = NULL')
      await untilPasses(async () => expect(await notes.metric('parked_streams', '"person"')).toBe(others + 1))
    } finally {
      await notes.stop()
    }
  })
})
