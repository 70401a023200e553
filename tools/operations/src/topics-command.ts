import { parseArgs } from 'node:util'
import { departments } from '@customer-graph/glossary'

/** What a person asked for on the command line. */
export type TopicsCommand =
  | { readonly kind: 'check' }
  | { readonly kind: 'apply'; readonly replicationFactor: number }
  | { readonly kind: 'allow'; readonly user: string }
  | { readonly kind: 'help' }

export const usage = `Usage: npm run topics -- COMMAND
Gives the brokers the topics and access lists that the catalogue of events asks for.
  check                          looks, changes nothing; ends with 1 when something is not as it should be
  apply                          creates missing topics, corrects their retention, adds and removes the rights of the departments
    --replication-factor N       copies of a new topic (default: the broker's own)
  allow NAME                     lets the user NAME read all topics, in groups called NAME or NAME-…
Where the brokers are and who asks stands in KAFKA_BROKERS, KAFKA_SSL, KAFKA_SSL_CA_FILE, KAFKA_SASL_MECHANISM,
KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD: those of the administrator.`

/** Reads the command line. Throws with a sentence on what is wrong with it. */
export function parseTopicsCommand(args: readonly string[]): TopicsCommand {
  const options = { 'replication-factor': { type: 'string' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [command, name, ...rest] = positionals
  const given = values['replication-factor']
  if (values.help || command === undefined) return { kind: 'help' }
  if (rest.length > 0 || (command !== 'allow' && name !== undefined))
    throw new Error(`"${[name, ...rest].join(' ')}" is more than ${command} takes.`)
  if (given !== undefined && command !== 'apply')
    throw new Error('--replication-factor goes with apply: only new topics can have it.')
  if (command === 'check') return { kind: 'check' }
  if (command === 'apply') {
    const replicationFactor = Number(given ?? -1)
    if (given !== undefined && !/^[1-9]\d?$/.test(given))
      throw new Error(`--replication-factor must be a number from 1 to 99, not "${given}".`)
    return { kind: 'apply', replicationFactor }
  }
  if (command === 'allow') return { kind: 'allow', user: outsider(name) }
  throw new Error(`There is no command "${command}".`)
}

/** A department's name, or one that begins so, would reach into the groups of that department. */
function outsider(name: string | undefined): string {
  if (name === undefined || !/^[a-z][a-z0-9-]{1,60}$/.test(name))
    throw new Error('allow takes the name of a user: small letters, digits and dashes.')
  const taken = departments.find((department) => name === department || name.startsWith(`${department}-`))
  if (taken) throw new Error(`${name} could be taken for a user of ${taken}. Choose another name.`)
  return name
}
