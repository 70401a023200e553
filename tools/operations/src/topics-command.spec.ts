import { administratorConfig } from './config'
import { parseTopicsCommand } from './topics-command'

const parse = (line: string) => parseTopicsCommand(line.split(' ').filter(Boolean))

test.each([
  ['', { kind: 'help' }],
  ['check', { kind: 'check' }],
  ['apply', { kind: 'apply', replicationFactor: -1 }],
  ['apply --replication-factor 3', { kind: 'apply', replicationFactor: 3 }],
  ['allow my-team', { kind: 'allow', user: 'my-team' }],
])('"%s" is understood', (line, command) => {
  expect(parse(line)).toEqual(command)
})

test.each([
  ['aply', 'There is no command "aply".'],
  ['check now', '"now" is more than check takes.'],
  ['check --replication-factor 3', '--replication-factor goes with apply'],
  ['apply --replication-factor three', 'must be a number from 1 to 99, not "three"'],
  ['allow', 'allow takes the name of a user'],
  ['allow My_Team', 'allow takes the name of a user'],
  ['allow sales', 'sales could be taken for a user of sales'],
  ['allow sales-reports', 'sales-reports could be taken for a user of sales'],
])('"%s" is refused', (line, words) => {
  expect(() => parse(line)).toThrow(words)
})

test('variables that do not fit each other are named', () => {
  expect(() => administratorConfig({ KAFKA_SASL_MECHANISM: 'scram-sha-512' })).toThrow(
    /KAFKA_BROKERS: must be[\s\S]*KAFKA_SASL_USERNAME: must be set[\s\S]*KAFKA_SASL_PASSWORD: must be set/,
  )
})
