import { existsSync } from 'node:fs'
import { createDatabases } from './databases'
import { databasesOf } from './databases-of'
import { environmentOf, type Surroundings } from './environment'
import { untilReady } from './healthy'
import { migrate, servicePart } from './parts'
import { bundleOf } from './paths'
import { postgresPart } from './postgres-part'
import { keepRoom } from './room-keeper'
import { isSubgraph, kafkaPortOffset, postgresPortOffset } from './services'
import { originOf, type Site } from './site'
import type { Supervised } from './supervise'

/** PostgreSQL with a database and a role for every service. Answers its port. */
export async function raisePostgres(site: Site): Promise<number> {
  const { part, running } = postgresPart({
    directory: site.place.postgres,
    preferredPort: site.flags.port + postgresPortOffset,
    tell: site.screen.tell,
  })
  await site.screen.step(
    'PostgreSQL',
    () => site.keep(part),
    () => `port ${running().port}`,
  )
  site.undo.push(await keepRoom({ room: site.room, postgres: running, tell: site.screen.tell }))
  await site.screen.step('databases and roles', () =>
    createDatabases(running().url, databasesOf(site.secrets.databases)),
  )
  return running().port
}

/** The brokers to use: those of the environment, else one of our own. Empty without `--kafka`. */
export async function raiseBroker(site: Site): Promise<string[]> {
  if (!site.flags.kafka) return []
  const { foreignBrokers, kafkaPart } = await import('./kafka-part')
  const foreign = await foreignBrokers()
  if (foreign.length > 0) return foreign
  const { part, brokers } = kafkaPart({
    directory: site.place.kafka,
    preferredPort: site.flags.port + kafkaPortOffset,
    tell: site.screen.tell,
  })
  await site.screen.step(
    'Kafka',
    () => site.keep(part),
    () => brokers().join(', '),
  )
  return brokers()
}

export async function migrateAll(site: Site, around: Surroundings): Promise<void> {
  const migrating = site.services.filter(
    (service) => isSubgraph(service) && existsSync(bundleOf(service.name, 'migrate')),
  )
  await site.screen.step('migrations', () =>
    Promise.all(
      migrating.map((service) => migrate(service, environmentOf(service, around), site.place.logs)),
    ),
  )
}

/** Starts the services all at once; done when each says that it is ready. */
export async function raiseServices(site: Site, around: Surroundings): Promise<Supervised[]> {
  return Promise.all(
    site.services.map((service) =>
      site.screen.step(
        service.name,
        async () => {
          const started = await site.keep(
            servicePart(service, environmentOf(service, around), site.place.logs),
          )
          await untilReady(service.name, originOf(site, service), site.signal)
          return started
        },
        () => originOf(site, service),
      ),
    ),
  )
}
