import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeGateway, fakeToken, startFakeGateway } from './fake-gateway'
import { run } from './run'

/** What a person sees who runs the command. */
interface Seen {
  code: number
  out: string
  err: string
}

export interface Workplace {
  /** A copy of the fixtures, to be spoilt at will. */
  folder: string
  gateway: FakeGateway
  stop: AbortController
  rejects: string
  run(...words: string[]): Promise<Seen>
  crm(...more: string[]): Promise<Seen>
  helpdesk(...more: string[]): Promise<Seen>
  /** File, line and code of every row of the rejects file. */
  rejected(): string[]
  leave(): Promise<void>
}

/** A folder with small exports beside a gateway that is none, for the tests of the command. */
export async function startWorkplace(): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'import-run-'))
  cpSync(join(__dirname, '../fixtures'), folder, { recursive: true })
  const gateway = await startFakeGateway()
  const stop = new AbortController()
  const rejects = join(folder, 'rejects.csv')
  const here = ['--gateway', gateway.url, '--token', fakeToken, '--json', '--rejects', rejects]
  const log = [join(folder, 'log.csv'), '--customers', join(folder, 'map.csv'), '--zone=Europe/Rome']

  async function runWith(...words: string[]): Promise<Seen> {
    let out = ''
    let err = ''
    const code = await run(words, {
      out: { write: (text) => (out += text) },
      err: { write: (text) => (err += text) },
      signal: stop.signal,
      findLocal: async () => undefined,
      pauses: [1, 1, 1],
    })
    return { code, out, err }
  }

  return {
    ...{ folder, gateway, stop, rejects, run: runWith },
    crm: (...more) => runWith('crm', join(folder, 'crm'), ...here, ...more),
    helpdesk: (...more) => runWith('helpdesk', ...log, ...here, ...more),
    rejected: () =>
      readFileSync(rejects, 'utf8')
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 3).join(' ')),
    leave: async () => {
      await gateway.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The line that scripts read. */
export const counts = ({ out }: { out: string }) => JSON.parse(out) as Record<string, unknown>
