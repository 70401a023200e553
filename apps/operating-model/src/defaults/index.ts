import { type Feature } from '@customer-graph/subgraph'
import { ensureDefaults } from './ensure-defaults.commands'

/** What a fresh company begins with. Business time is measured on a calendar from the first event on. */
export const defaults: Feature = {
  onStart: async ({ log, ...acting }) => log.info(await ensureDefaults(acting), 'defaults are in place'),
}
