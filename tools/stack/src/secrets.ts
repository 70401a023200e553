import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { newId } from '@customer-graph/glossary'
import { callers, type CallerName } from './callers'
import { eventLog, subgraphs } from './services'

/** Made at random on the first start and kept beside the data, readable for its owner alone. */
export interface Secrets {
  /** Signs the tokens of callers, in development. */
  developmentKey: string
  /** One for each subgraph, so that a leaked one opens one door only. */
  passports: Record<string, string>
  /** One for each database role. */
  databases: Record<string, string>
  /** The person ids that the ready tokens speak for. */
  people: Record<CallerName, string>
}

export function keepSecrets(file: string): Secrets {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const secrets: Secrets = {
    developmentKey: before.developmentKey ?? random(),
    passports: complete(
      before.passports,
      subgraphs.map(({ name }) => name),
      random,
    ),
    databases: complete(
      before.databases,
      [...subgraphs.flatMap(({ database }) => database ?? []), eventLog],
      random,
    ),
    people: complete(before.people, Object.keys(callers), () => newId<'Person'>()) as Record<
      CallerName,
      string
    >,
  }
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

const random = (): string => randomBytes(32).toString('hex')

function complete(
  before: Record<string, string> = {},
  names: readonly string[],
  make: () => string,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, before[name] ?? make()]))
}
