import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { Client } from 'pg'
import { format, resolveConfig } from 'prettier'
import { type Fault, type Phase } from '../faults/chronicle'
import { type Finding } from '../finding'
import { type Machine } from './machine'
import { reportOf } from './report.rules'

const root = resolve(__dirname, '../../../..')

export interface Writing {
  readonly file: string
  readonly words: readonly string[]
  readonly seed: number
  readonly startedAt: Date
  readonly faults: readonly Fault[]
  readonly phases: readonly Phase[]
  readonly findings: readonly Finding[]
  readonly machine: Machine
  readonly postgres: string
  /** Sentences a reader needs besides. */
  readonly notes?: readonly string[]
}

/** Writes the report of a run and resolves with where it is, seen from where the command was given. */
export async function writeReport(run: Writing): Promise<string> {
  const text = reportOf({
    command: `npm run chaos${run.words.length > 0 ? ` -- ${run.words.join(' ')}` : ''}`,
    seed: run.seed,
    startedAt: run.startedAt,
    tookMs: Date.now() - run.startedAt.getTime(),
    findings: [...run.findings].sort((a, b) => numberOf(a) - numberOf(b)),
    faults: run.faults,
    phases: run.phases,
    machine: run.machine,
    versions: {
      'Node.js': process.versions.node,
      PostgreSQL: await postgresVersion(run.postgres),
      'Apache Kafka': kafkaVersion(),
      kafkajs: installed('kafkajs'),
      pg: installed('pg'),
      typeorm: installed('typeorm'),
    },
    notes: run.notes ?? [],
  })
  const file = resolve(root, run.file)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }))
  return relative(process.cwd(), file)
}

const numberOf = ({ invariant }: Finding) => Number(invariant.slice(1))

const installed = (name: string): string =>
  (
    JSON.parse(readFileSync(resolve(root, `node_modules/${name}/package.json`), 'utf8')) as {
      version: string
    }
  ).version

const kafkaVersion = (): string =>
  /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(resolve(root, 'tools/kafka/pom.xml'), 'utf8'),
  )?.[1] ?? 'unknown'

async function postgresVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
    .finally(() => client.end())
  return rows[0]?.version ?? 'unknown'
}
