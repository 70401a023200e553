import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { departments } from '@customer-graph/glossary'
import { parse } from 'yaml'
import { type ComposeFile, type ComposeService } from './compose-file'
import { faultsOf } from './compose-file.rules'

const root = join(__dirname, '../../..')
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const read = (): ComposeFile => parse(text, { merge: true }) as ComposeFile
const required = [...new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name as string))]

test('docker-compose.yml keeps every rule', () => {
  expect(faultsOf(read())).toEqual([])
})

test('it runs Kafka, PostgreSQL, every service with its migrations, and the gateway', () => {
  const expected = [
    'kafka',
    'postgres',
    'gateway',
    ...departments,
    ...departments.map((name) => `${name}-migration`),
  ]
  expect(Object.keys(read().services).sort()).toEqual(expected.sort())
})

test('.env.example asks for every required variable and fills in none', () => {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n')
  expect(lines.filter((line) => /^\w/.test(line)).sort()).toEqual(required.map((name) => `${name}=`).sort())
})

type Plant = (service: (name: string) => ComposeService, file: ComposeFile) => void

const environmentOf = (service: ComposeService) => service.environment as Record<string, string | number>
const waitsFor = (service: ComposeService) => service.depends_on as Record<string, { condition?: string }>

const planted: [fault: string, plant: Plant][] = [
  ['sales: can write into its own image (read_only: true)', (service) => delete service('sales').read_only],
  [
    'postgres: must drop all capabilities (cap_drop: [ALL])',
    (service) => (service('postgres').cap_drop = ['NET_RAW']),
  ],
  [
    'kafka: may gain privileges (security_opt: no-new-privileges)',
    (service) => delete service('kafka').security_opt,
  ],
  ['sales: has no health check', (service) => delete service('sales').healthcheck],
  ['kafka: has no health check', (service) => (service('kafka').healthcheck = { disable: true })],
  [
    "sales-migration: runs once, and must say restart: 'no'",
    (service) => (service('sales-migration').restart = 'always'),
  ],
  [
    'sales: depends_on must give a condition for each service',
    (service) => (service('sales').depends_on = ['kafka']),
  ],
  [
    'sales: waits for kafka with no fitting condition',
    (service) => (waitsFor(service('sales'))['kafka'] = {}),
  ],
  [
    'sales: depends on zookeeper, which is not in the file',
    (service) => (waitsFor(service('sales'))['zookeeper'] = { condition: 'service_healthy' }),
  ],
  [
    'gateway: the host port of "4000:4000" is not a variable with a default',
    (service) => (service('gateway').ports = ['4000:4000']),
  ],
  [
    'gateway: the host port of "${GATEWAY_PORT}:4000" is not a variable with a default',
    (service) => (service('gateway').ports = ['${GATEWAY_PORT}:4000']),
  ],
  [
    'postgres: the volume elsewhere is not declared',
    (service) => service('postgres').volumes?.push('elsewhere:/elsewhere'),
  ],
  [
    'postgres: "/var/tmp" is a volume without a name',
    (service) => service('postgres').volumes?.push('/var/tmp'),
  ],
  [
    'sales: "./apps:/apps" lets a container write into the checkout',
    (service) => (service('sales').volumes = ['./apps:/apps']),
  ],
  [
    'the volume spare is declared and not used',
    (_service, file) => (file.volumes = { ...file.volumes, spare: null }),
  ],
  [
    'sales: PASSPORT_SECRET must come from a required variable, without a default',
    (service) => (environmentOf(service('sales'))['PASSPORT_SECRET'] = '${PASSPORT_SECRET_SALES:-changeme}'),
  ],
  [
    'postgres: POSTGRES_PASSWORD must come from a required variable, without a default',
    (service) => (environmentOf(service('postgres'))['POSTGRES_PASSWORD'] = 'postgres'),
  ],
  [
    'sales: DATABASE_URL must come from a required variable, without a default',
    (service) =>
      (environmentOf(service('sales'))['DATABASE_URL'] = 'postgres://sales:sales@postgres:5432/sales'),
  ],
  [
    'support: must run with NODE_ENV production',
    (service) => (environmentOf(service('support'))['NODE_ENV'] = 'development'),
  ],
  [
    'sales: must use the role and the database sales, with the password of that role',
    (service) =>
      (environmentOf(service('sales'))['DATABASE_URL'] = environmentOf(service('support'))[
        'DATABASE_URL'
      ] as string),
  ],
  [
    'postgres: DATABASES lacks support',
    (service) =>
      (environmentOf(service('postgres'))['DATABASES'] = 'sales success product_feedback operating_model'),
  ],
  [
    'success: shares its passport secret with another service',
    (service) =>
      (environmentOf(service('success'))['PASSPORT_SECRET'] = environmentOf(service('sales'))[
        'PASSPORT_SECRET'
      ] as string),
  ],
  [
    'gateway: does not know the passport secret of sales',
    (service) => delete environmentOf(service('gateway'))['SUBGRAPH_SALES_SECRET'],
  ],
]

test.each(planted)('a planted fault is found: %s', (fault, plant) => {
  const file = structuredClone(read())
  plant((name) => file.services[name] as ComposeService, file)
  expect(faultsOf(file)).toContain(fault)
})

/** The compose client of this machine: the plug-in of docker, or the program of its own; null when there is none. */
const client = [['docker', 'compose'], ['docker-compose']].find(
  ([program = '', ...words]) => spawnSync(program, [...words, 'version']).status === 0,
)
if (!client) process.stderr.write('There is no docker compose here: docker-compose.yml was only parsed.\n')
const withClient = client ? test : test.skip

/** What the client says of the file when `.env` sets these variables and the environment sets none. */
function config(variables: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  const file = join(folder, 'env')
  writeFileSync(file, variables.map((name) => `${name}=filled-in\n`).join(''))
  const [program = '', ...words] = client ?? []
  const run = spawnSync(program, [...words, '--env-file', file, 'config', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] } as NodeJS.ProcessEnv,
  })
  rmSync(folder, { recursive: true })
  return { status: run.status, said: run.stdout + run.stderr }
}

withClient(
  'docker compose accepts the file',
  () => expect(config(required)).toEqual({ status: 0, said: '' }),
  30_000,
)

withClient(
  'docker compose refuses to start with a secret unset',
  () => {
    const { status, said } = config(required.filter((name) => name !== 'PASSPORT_SECRET_SALES'))
    expect(status).not.toBe(0)
    expect(said).toMatch(/see \.env\.example/)
  },
  30_000,
)
