import { isFree } from '@customer-graph/testing'
import { holderOf } from './port-holder'
import { StopReason } from './stop-reason'
import type { Service } from './services'

/** Refuses to go on when a port that the stack needs is taken. */
export async function requireFreePorts(port: number, services: readonly Service[]): Promise<void> {
  for (const { name, portOffset } of services) {
    const wanted = port + portOffset
    if (await isFree(wanted)) continue
    const holder = holderOf(wanted)
    throw new StopReason(
      `Port ${wanted} (${name}) is busy${holder ? `: ${holder} listens there` : ''}. Choose other ports: npm start -- --port ${port + 100}`,
    )
  }
}
