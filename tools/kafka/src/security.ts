import { type KafkaConfig } from '@customer-graph/events'

/** Users of a secured broker: passwords by name. */
export interface BrokerSecurity {
  /** May do everything. At least six letters and digits, like every password here; kept for the life of the folder. */
  administrator: { name: string; password: string }
  /** Everybody else. They are written down when the folder is new, and later changed with Kafka's own tools. */
  users: Record<string, string>
  /** False: no access control lists, so that whoever has a password may do everything. True unless told. */
  authorizer?: boolean
}

/** How one user connects: what `connectKafkaBus` and `new Kafka(…)` take. */
export type ClientOf = (user: string) => Pick<KafkaConfig, 'ssl' | 'sasl'> & { brokers: string[] }

/** Passwords stand in a properties file and between quotes, so they are kept to what needs no escape there. */
export function refuseUnwritable({ administrator, users }: BrokerSecurity): void {
  for (const [name, password] of [
    [administrator.name, administrator.password] as const,
    ...Object.entries(users),
  ]) {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      throw new Error(`The Kafka user "${name}" must be named with small letters, digits and dashes.`)
    if (!/^[A-Za-z0-9]{6,}$/.test(password))
      throw new Error(`The password of the Kafka user ${name} must be at least six letters and digits.`)
  }
}

/** The words by which Kafka's StorageTool writes the users into a new log. */
export const usersForFormat = ({ administrator, users }: BrokerSecurity): string[] =>
  [[administrator.name, administrator.password], ...Object.entries(users)].flatMap(([name, password]) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${name},password=${password}]`,
  ])
