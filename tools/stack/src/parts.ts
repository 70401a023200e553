import { join } from 'node:path'
import { endOfLog } from './log-file'
import { startNode } from './node-process'
import { bundleOf } from './paths'
import type { Service } from './services'
import { StopReason } from './stop-reason'
import type { Part } from './supervise'

type Environment = Record<string, string>

/** A subgraph or the gateway, from its bundle. */
export const servicePart = (service: Service, environment: Environment, logs: string): Part => ({
  name: service.name,
  start: async () =>
    startNode(bundleOf(service.name, 'main'), environment, join(logs, `${service.name}.log`)),
})

/** Brings a service's database up to date, in a process of its own that has ended when this resolves. */
export async function migrate(service: Service, environment: Environment, logs: string): Promise<void> {
  const logFile = join(logs, `${service.name}-migrate.log`)
  const how = await startNode(bundleOf(service.name, 'migrate'), environment, logFile).exited
  if (how !== 'code 0')
    throw new StopReason(
      `The migrations of ${service.name} failed (${how}). The end of ${logFile}:\n${endOfLog(logFile)}`,
    )
}
