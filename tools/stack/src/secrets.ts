import { randomBytes } from 'node:crypto'
import { newId } from '@customer-graph/glossary'
import { BrokenFile, readKept, replaceText } from '@customer-graph/testing'
import { z } from 'zod'
import { callers, type CallerName } from './callers'
import { eventLog, subgraphs } from './services'
import { inWords } from './stop-reason'

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
  const before = readSecrets(file) ?? {}
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
  replaceText(file, JSON.stringify(secrets, null, 2))
  return secrets
}

/** The secrets of the last start, which may lack what a newer version adds; undefined before the first. Throws a StopReason. */
export function readSecrets(file: string): Partial<Secrets> | undefined {
  try {
    return readKept(
      file,
      (value) => written.parse(value) as Partial<Secrets>,
      'Put it back from a backup, or remove it: new secrets are made then, and the tokens speak for new people.',
    )
  } catch (error) {
    if (error instanceof BrokenFile) return inWords(error)
    throw error
  }
}

const named = z.record(z.string(), z.string().min(1))
const written = z
  .object({ developmentKey: z.string().min(1), passports: named, databases: named, people: named })
  .partial()

const random = (): string => randomBytes(32).toString('hex')

function complete(
  before: Record<string, string> = {},
  names: readonly string[],
  make: () => string,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, before[name] ?? make()]))
}
