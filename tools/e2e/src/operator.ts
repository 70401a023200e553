import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BusConfig } from '@customer-graph/events'
import { type StartedStack } from '@customer-graph/tools-stack'
import { root } from './import-command'

/** What a command ended with, and all that it said. */
export interface Ended {
  readonly code: number
  readonly said: string
}

/** Somebody who looks after the operating model of a running stack: knows its environment, and runs commands there. */
export interface Operator {
  readonly bus: BusConfig
  /** `npm run parking -- …` on the operating model's database. */
  parking(...words: string[]): Promise<Ended>
  /** `npm run rebuild -w @customer-graph/operating-model -- …` in the environment of the service. */
  rebuild(...words: string[]): Promise<Ended>
}

export function operatorOf(stack: StartedStack): Operator {
  const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(stack.data, ...path), 'utf8')) as T
  const { databases } = read<{ databases: Record<string, string> }>('secrets.json')
  const { port } = read<{ port: number }>('postgres', 'postgres.json')
  const database = (name: string) =>
    `postgres://operating_model:${databases.operating_model}@127.0.0.1:${port}/${name}`
  const onKafka = stack.brokers.length > 0
  const environment = {
    ...{ NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: database('operating_model') },
    ...(onKafka
      ? { EVENT_BUS: 'kafka', KAFKA_BROKERS: stack.brokers.join() }
      : { EVENT_LOG_URL: database('event_log') }),
  }
  return {
    bus: onKafka
      ? { kind: 'kafka', brokers: stack.brokers, clientId: 'stranger' }
      : { kind: 'embedded', url: database('event_log') },
    parking: (...words) => npm(['parking', '--', ...words], environment),
    rebuild: (...words) =>
      npm(['rebuild', '-w', '@customer-graph/operating-model', '--', ...words], environment),
  }
}

const npm = (words: string[], environment: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '--silent', ...words],
      { cwd: root, env: { ...process.env, ...environment } },
      (_error, out, err) => resolve({ code: child.exitCode ?? 1, said: `${out}${err}` }),
    )
  })
