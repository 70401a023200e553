import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleEditor } from './bundle-editor'
import { bundleOf, root, sourceOf } from './paths'
import { replaceFile } from './replace-file'
import { gateway } from './services'
import { inWords } from './stop-reason'

/**
 * Bundles the given services, all at once: `src/main.ts` and `src/migrate.ts` become `dist/main.js` and `dist/migrate.js`.
 * Workspace packages are bundled in, third-party packages are not. A file is replaced in one step and only when it changed,
 * so that another stack on the same checkout never starts half a bundle. With the gateway comes its query editor.
 */
export async function bundle(services: readonly string[]): Promise<void> {
  await Promise.all([bundleServices(services), services.includes(gateway.name) && bundleEditor()])
}

async function bundleServices(services: readonly string[]): Promise<void> {
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
  for (const { path, contents } of outputFiles) replaceFile(path, contents)
}

/** All third-party packages are listed in the root package.json (one version each for the whole workspace). */
function thirdParty(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
}
