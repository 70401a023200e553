import { newId } from '@customer-graph/glossary'
import { type Service, type ServiceOptions, startService, type Worker } from '@customer-graph/subgraph'
import { operatingModelCommands } from './commands'
import { readConfig } from './config'
import { ensureDefaults } from './defaults/ensure-defaults.commands'
import { factConsumer } from './fact/project-facts'
import { typeDefs } from './generated/type-defs'
import { type OperatingModelContext, operatingModelLoaders } from './graph-context'
import { migrations } from './migrations'
import { whenOnboardingCompleted } from './reactions/when-onboarding-completed'
import { resolvers } from './resolvers'
import { tables } from './tables'
import { timelineConsumer } from './timeline/project-timeline'

/** The operating model, wired by hand. */
export const options = (config = readConfig()): ServiceOptions<OperatingModelContext> => ({
  config,
  typeDefs,
  tables,
  migrations,
  wire: ({ database: { manager }, transaction, clock, log }) => {
    const ports = { transaction, clock }
    const commands = operatingModelCommands(ports)
    // Workers start before consumers: business time is measured on a calendar from the first event on.
    const defaults: Worker = {
      name: 'defaults',
      async start() {
        const cause = { actor: null, correlationId: newId<'Start'>(), causationId: null, traceparent: null }
        log.info(await ensureDefaults(ports)(cause), 'defaults are in place')
        return { stop: async () => undefined }
      },
    }
    return {
      resolvers,
      workers: [defaults],
      reactions: [whenOnboardingCompleted],
      consumers: [timelineConsumer, factConsumer],
      context: (request) => ({
        ...request,
        commands,
        manager,
        loaders: operatingModelLoaders(manager, clock),
        now: clock.now(),
      }),
    }
  },
})

export const startOperatingModel = (): Promise<Service> => startService(options())
