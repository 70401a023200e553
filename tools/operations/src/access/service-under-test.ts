import { when } from '@customer-graph/events'
import { type EventContract } from '@customer-graph/glossary'
import {
  createLog,
  type DepartmentContext,
  type Feature,
  migrate,
  passportSigner,
  serviceConfig,
  startService,
} from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { type RunningKafka } from '@customer-graph/tools-kafka'
import { z } from 'zod'
import { kafkaEnvironment } from './kafka-environment'

const noteTaken: EventContract<{ text: string }> = {
  type: 'operating-model.note-taken.v1',
  describes: 'A note was taken.',
  schema: z.object({ text: z.string() }),
  example: { text: 'call back' },
  concerns: () => [],
  headline: () => 'A note was taken',
  hidden: null,
}
const secret = 'the passport secret of this service alone'
const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { nothing: Int }
  type Mutation { takeNote(text: String!): Boolean }`

/** A small service of the operating model: takes notes, announces them and hears them. */
export async function startNotes(kafka: RunningKafka, folder: string) {
  const database = await createTestDatabase()
  await migrate(database.url, [], 'notes')
  const lines: string[] = []
  const heard: string[] = []
  let hold = Promise.resolve()
  const notes: Feature = {
    resolvers: {
      Mutation: {
        takeNote: (
          _: unknown,
          { text }: { text: string },
          { transaction, cause, clock }: DepartmentContext,
        ) =>
          transaction(cause, async ({ announce }) => {
            announce(noteTaken, { stream: text, customerId: null, time: clock.now() }, { text })
            return true
          }),
      },
    },
    reactions: [
      when(noteTaken, async ({ data: { text } }) => {
        await hold
        if (text === 'poison') throw new Error('this note cannot be heard')
        heard.push(text)
      }),
    ],
  }
  const environment = {
    ...kafkaEnvironment(kafka, 'operating-model', folder),
    EVENT_BUS: 'kafka',
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    PASSPORT_SECRET: secret,
  }
  const log = createLog('operating-model', 'debug', { write: (line: string) => void lines.push(line) })
  const service = await startService({
    config: serviceConfig(environment, 'operating-model'),
    ...{ typeDefs, migrations: [], features: [notes], log },
  })
  const caller = {
    subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
    department: 'admin',
    roles: [],
    requestId: '1',
  }

  return {
    heard: heard as readonly string[],
    log: () => lines.join(''),
    database: service.platform.database,
    take: async (text: string): Promise<unknown> => {
      const passport = await passportSigner(secret, 'operating-model')(caller as never)
      const response = await fetch(service.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-passport': passport },
        body: JSON.stringify({
          query: 'mutation ($text: String!) { takeNote(text: $text) }',
          variables: { text },
        }),
      })
      return response.json()
    },
    /** The value of a metric, by the beginning of its name and any of its labels; undefined when it is not there. */
    metric: async (name: string, label = ''): Promise<number | undefined> => {
      const line = (await metricsOf(service.url)).find(
        (each) => each.startsWith(`${name}{`) && each.includes(label),
      )
      return line === undefined ? undefined : Number(line.split(' ').at(-1))
    },
    /** The consumer handles nothing from now on, until what is answered is called. */
    holdConsumer: (): (() => void) => {
      let letGo = () => undefined as void
      hold = new Promise((resolve) => (letGo = resolve))
      return letGo
    },
    stop: async () => {
      await service.stop()
      await database.drop()
    },
  }
}

async function metricsOf(url: string): Promise<string[]> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}
