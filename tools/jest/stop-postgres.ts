import { removePostgres } from '../../libs/testing/src'
import { forStop } from './running-postgres'

/** Jest's global tear-down: stops what the set-up started, and nothing else. */
export default async function stop(): Promise<void> {
  if (!forStop.running) return
  await forStop.running.postgres.stop()
  removePostgres(forStop.running.directory)
}
