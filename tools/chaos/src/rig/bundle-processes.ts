import { build } from 'esbuild'
import { mkdtempSync, readFileSync, rmSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const tool = resolve(__dirname, '../..')
const root = resolve(tool, '../..')

/** The programs of a run, as files that Node starts without translating anything. */
export interface Programs {
  readonly writer: string
  readonly consumer: string
  remove(): void
}

/** Bundles the processes once for all starts of a run: a process is replaced dozens of times. */
export async function bundleProcesses(): Promise<Programs> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  mkdirSync(join(tool, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(tool, 'dist/run-'))
  await build({
    absWorkingDir: root,
    entryPoints: ['writer', 'consumer'].map((role) => join(tool, `src/processes/${role}.process.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: Object.keys(dependencies),
    logLevel: 'silent',
  })
  return {
    writer: join(folder, 'writer.process.js'),
    consumer: join(folder, 'consumer.process.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
