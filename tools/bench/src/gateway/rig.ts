import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '@customer-graph/testing'
import { bundle } from '@customer-graph/tools-stack'
import { type Child, type ChildOptions, startChild } from './child'
import { competitors, installCompetitors } from './competitors'
import { gatewayUnderBench, type GatewayUnderBench } from './gateway-under-bench'
import { ours } from './ours'
import { type Stubs } from './stubs/stubs'

export const root = resolve(__dirname, '../../../..')

export const gatewayNames = ['ours', 'stock', 'Hive', 'Hive with its router runtime'] as const
export type GatewayName = (typeof gatewayNames)[number]

export interface Rig {
  readonly gateways: Readonly<Record<GatewayName, GatewayUnderBench>>
  stop(): Promise<void>
}

const hiveCommand = ['node_modules/@graphql-hive/gateway/dist/bin.js', 'supergraph']

/** Starts the stubs and every gateway in front of them, each a process of its own. Rejects when one does not answer. */
export async function startRig(tell: (text: string) => void): Promise<Rig> {
  await installCompetitors(tell)
  const folder = mkdtempSync(join(tmpdir(), 'bench-gateway-'))
  const children: Child[] = []
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  const start = (options: Omit<ChildOptions, 'logFile'>) => {
    const child = startChild({ ...options, logFile: join(folder, `${options.name}.log`) })
    children.push(child)
    return child
  }
  try {
    tell('starting the stubs')
    const stubsChild = start({
      name: 'stubs',
      cwd: root,
      words: ['--import', 'tsx', join(__dirname, 'stubs/main.ts')],
      talks: true,
    })
    const [stubs] = (await Promise.race([once(stubsChild.process, 'message'), stubsChild.ended])) as [Stubs]
    const supergraph = join(folder, 'supergraph.graphql')
    writeFileSync(supergraph, addressed(stubs))
    tell('starting the gateways')
    await bundle(['gateway'])
    const { env, authorization } = await ours(stubs, supergraph, folder)
    const hive = [...hiveCommand, supergraph, '--host', '127.0.0.1', '--port']
    const up = async (
      name: GatewayName,
      cwd: string,
      words: (port: string) => string[],
      more = {},
      headers = {},
    ) => {
      const port = String(await freePort())
      const child = start({ name, cwd, words: words(port), env: { ...more, PORT: port } })
      return gatewayUnderBench(child, `http://127.0.0.1:${port}`, headers)
    }
    const gateways = {
      ours: await up('ours', root, () => ['apps/gateway/dist/main.js'], env, { authorization }),
      stock: await up('stock', root, (port) => [join(__dirname, 'stock.cjs'), supergraph, port]),
      Hive: await up('Hive', competitors, (port) => [...hive, port]),
      'Hive with its router runtime': await up('Hive with its router runtime', competitors, (port) => [
        ...hive,
        port,
        '--hive-router-runtime',
      ]),
    }
    return { gateways, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The committed supergraph with the stubs' addresses in it. */
function addressed({ departments }: Stubs): string {
  const text = readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8')
  return Object.entries(departments).reduce(
    (before, [name, url]) => before.replace(`http://${name}.subgraph`, url),
    text,
  )
}
