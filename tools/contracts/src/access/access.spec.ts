import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { departments, topicOf } from '@customer-graph/glossary'
import { allContracts } from '@customer-graph/contracts'
import { type Consumption, readConsumption } from '../scan/read-consumption'
import { type Operation, readerRights, type Right, rightsOf } from './access.rules'
import { aclScript } from './acl-script'
import { readTraffic } from './read-traffic'

const consumption = readConsumption(resolve(__dirname, '../../../..'), allContracts)
const traffic = readTraffic(allContracts, consumption)
const rights = traffic.flatMap(rightsOf)

test('each department writes its own topic and no other, and nobody has a right by a wildcard', () => {
  const writes = rights.filter(({ operation }) => operation === 'Write')
  expect(writes.map(({ user, name }) => [user, name])).toEqual(
    departments.map((each) => [each, topicOf(each)]),
  )
  expect(rights.filter(({ user, name }) => user === '*' || name === '*' || name === '')).toEqual([])
})

test('a department reads its own topic and what it consumes, in its own groups, and nothing else', () => {
  const only: Consumption = {
    reacting: new Map([['sales.deal-won.v1', ['success']]]),
    reading: new Map([['support.events', [{ group: 'success-history', service: 'success' }]]]),
    copying: new Set(['success']),
    announced: new Set(),
  }
  const narrow = readTraffic(allContracts, only).flatMap(rightsOf)
  const read = narrow.filter(
    ({ user, operation, pattern }) => user === 'success' && operation === 'Read' && pattern === 'literal',
  )
  expect(read.map(({ user, resource, name }) => `${user}: ${resource} ${name}`)).toEqual([
    'success: topic success.events',
    'success: topic sales.events',
    'success: topic support.events',
    'success: group success',
    'success: group success-copies',
    'success: group success-history',
  ])
})

test('every consumer of the project has the rights that it needs', () => {
  const may = (user: string, resource: string, name: string) =>
    rights.some(
      (right) =>
        right.operation === 'Read' &&
        right.user === user &&
        right.resource === resource &&
        right.name === name,
    )
  for (const [type, services] of consumption.reacting)
    for (const service of services) {
      expect([type, may(service, 'topic', topicOf(type.split('.')[0] as never))]).toEqual([type, true])
      expect(may(service, 'group', service)).toBe(true)
    }
  for (const [topic, groups] of consumption.reading)
    for (const { group, service } of groups)
      expect([topic, group, may(service, 'topic', topic), may(service, 'group', group)]).toEqual([
        ...[topic, group],
        ...[true, true],
      ])
})

test('the gateway follows every topic, in groups that it may remove, and has no other right', () => {
  const may = rights.filter(({ user }) => user === 'gateway')
  expect(may.filter(({ resource, operation }) => resource === 'topic' && operation === 'Read')).toHaveLength(
    5,
  )
  expect(may.filter(({ resource }) => resource === 'group')).toEqual(
    (['Read', 'Delete'] as const).map((operation) => ({
      ...{ user: 'gateway', operation, resource: 'group', name: 'gateway-live-', pattern: 'prefixed' },
    })),
  )
  expect(may.filter(({ operation }) => operation === 'Write')).toEqual([])
})

test('a consumer outside reads, as itself', () => {
  expect(new Set(readerRights('my-team', ['sales.events']).map(({ operation }) => operation))).toEqual(
    new Set(['Read']),
  )
})

test('the script gives the same rights to the tool of Kafka', () => {
  const { status, stdout } = spawnSync('sh', ['-c', aclScript(traffic)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ACLS: 'echo' },
  })
  expect(status).toBe(0)
  const given = stdout.trim().split('\n').flatMap(rightsIn)
  const inOrder = (all: readonly Right[]) =>
    all.map((each) => JSON.stringify(Object.entries(each).sort())).sort()
  expect(inOrder(given)).toEqual(inOrder(rights))
})

/** The rights that a line of arguments stands for, read as the tool reads it. */
function rightsIn(line: string): Right[] {
  const words = line.split(' ')
  const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1]!] : []))
  const pattern = (after('--resource-pattern-type')[0] ?? 'literal') as Right['pattern']
  const user = after('--allow-principal')[0]!.replace('User:', '')
  return (['topic', 'group'] as const).flatMap((resource) =>
    after(`--${resource}`).flatMap((name) =>
      after('--operation').map((operation) => ({
        ...{ user, resource, name, pattern },
        operation: operation as Operation,
      })),
    ),
  )
}
