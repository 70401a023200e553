import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { bundleOf, root, sourceOf } from './paths'
import { inWords } from './stop-reason'

/**
 * Bundles the given services, all at once: `src/main.ts` and `src/migrate.ts` become `dist/main.js` and `dist/migrate.js`.
 * Workspace packages are bundled in, third-party packages are not. A file is replaced in one step and only when it changed,
 * so that another stack on the same checkout never starts half a bundle.
 */
export async function bundle(services: readonly string[]): Promise<void> {
  const entries = services.flatMap((service) => [
    { source: sourceOf(service, 'main'), target: bundleOf(service, 'main') },
    { source: sourceOf(service, 'migrate'), target: bundleOf(service, 'migrate') },
  ])
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries
      .filter(({ source }) => existsSync(source))
      .map(({ source, target }) => ({ in: source, out: target.replace(/\.js$/, '') })),
    outdir: '/',
    outbase: '/',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    external: thirdParty(),
    logLevel: 'silent',
  }).catch(inWords)
  for (const { path, contents } of outputFiles) replace(path, contents)
}

/** All third-party packages are listed in the root package.json (one version each for the whole workspace). */
function thirdParty(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
}

function replace(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, path)
}
