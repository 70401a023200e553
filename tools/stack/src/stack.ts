import { bundle } from './bundle'
import { signTokens, type Tokens } from './callers'
import type { Flags } from './flags.rules'
import type { Ready } from './report'
import { migrateAll, raiseBroker, raisePostgres, raiseServices } from './rise'
import { gateway, isSubgraph } from './services'
import { openSite, originOf, type Site, type Surface } from './site'
import { tellStoryOnce } from './story'
import type { Supervised } from './supervise'

export interface Stack {
  ready: Ready
  /** Stops a service; a new process takes its place at once. */
  restart(service: string): Promise<void>
  stop(): Promise<void>
}

/** Starts everything. What had been started is stopped again when a step fails or the signal is aborted. */
export async function startAll(flags: Flags, surface: Surface): Promise<Stack> {
  const undo: Site['undo'] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const { ready, running } = await rise(await openSite(flags, surface, undo))
    surface.signal.throwIfAborted()
    return {
      ready,
      stop,
      restart: async (service) => running.find(({ name }) => name === service)?.restart(),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function rise(site: Site): Promise<{ ready: Ready; running: Supervised[] }> {
  const { flags, screen, secrets, services, signal } = site
  await screen.step(
    'bundles',
    () => bundle(services.map(({ name }) => name)),
    () => `${services.length} services`,
  )
  const postgresPort = await raisePostgres(site)
  const brokers = await raiseBroker(site)
  const tokens = await signTokens(secrets)
  const around = { port: flags.port, postgresPort, secrets, brokers }
  signal.throwIfAborted()
  await migrateAll(site, around)
  signal.throwIfAborted()
  const running = await raiseServices(site, around)
  const ready = introduce(site, { running, brokers, tokens })
  if (!flags.empty && services.includes(gateway)) await fill(site, ready)
  return { ready, running }
}

function introduce(
  site: Site,
  { running, brokers, tokens }: { running: Supervised[]; brokers: string[]; tokens: Tokens },
): Ready {
  return {
    gateway: { url: `${originOf(site, gateway)}/graphql` },
    tokens,
    services: site.services.filter(isSubgraph).map((service) => ({
      name: service.name,
      url: `${originOf(site, service)}/graphql`,
      pid: running.find(({ name }) => name === service.name)?.pid() ?? 0,
    })),
    eventBus: site.flags.kafka ? 'kafka' : 'embedded',
    brokers,
  }
}

/** A graph without its story is still a graph: a chapter that cannot be told is named, and told on the next start. */
async function fill({ screen, place }: Site, { gateway: { url }, tokens }: Ready): Promise<void> {
  await screen
    .step('story', () => tellStoryOnce(place.story, { gatewayUrl: url, tokens }), String)
    .catch((error: Error) =>
      screen.tell(
        `The story was cut short: ${error.message.replace(/\.$/, '')}. It is told again on the next start.`,
      ),
    )
}
