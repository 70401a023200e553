import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, removePostgres } from '@customer-graph/testing'
import { bundleProcesses } from './rig/bundle-processes'
import { startBroker } from './rig/start-broker'
import { mutants, mutantNames, type MutantName } from './mutants/mutants'
import { tryMutant } from './mutants/try-mutant'
async function main() {
  const t0 = Date.now()
  const say = (...l: unknown[]) => console.log(((Date.now() - t0) / 1000).toFixed(1), ...l)
  const directory = mkdtempSync(join(tmpdir(), 'chaos-a-'))
  const pg = await startPostgres({ directory, durable: false })
  const programs = await bundleProcesses()
  const broker = await startBroker(2, say)
  const wrong = process.argv[2] !== 'right'
  const names = process.argv[3] ? (process.argv[3].split(',') as MutantName[]) : mutantNames
  await Promise.all(
    names.map((name) =>
      tryMutant(name, {
        postgres: pg.url,
        broker: broker.ways[name === 'broker-in-write' ? 1 : 0]!,
        programs,
        seed: 1,
        wrong,
      }).then(
        (f) =>
          say(
            name,
            f.invariant,
            f.violations.some((v) => mutants[name].shows.test(v))
              ? 'CAUGHT'
              : f.violations.length
                ? 'OTHERWISE'
                : 'not caught',
            f.measured,
            f.violations.slice(0, 2),
          ),
        (e) => say(name, 'ERROR', e),
      ),
    ),
  )
  await broker.stop()
  await pg.stop()
  removePostgres(directory)
  programs.remove()
  say('end')
  process.exit(0)
}
void main()
