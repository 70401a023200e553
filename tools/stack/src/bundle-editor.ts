import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './paths'
import { replaceFile } from './replace-file'
import { inWords } from './stop-reason'

const source = join(root, 'apps/gateway/src/start-page/editor')
const target = join(root, 'apps/gateway/dist/editor')
const madeFrom = join(target, 'made-from')

/**
 * Bundles the query editor for browsers, with everything it uses, into the gateway's `dist/editor`. It takes a second and
 * hardly ever changes, so nothing is done while its source and the list of dependencies are those it was made from.
 */
export async function bundleEditor(): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(madeFrom) && readFileSync(madeFrom, 'utf8') === wanted) return
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['editor.mjs', 'editor.css'].map((name) => join(source, name)),
    outdir: target,
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'eof',
    logLevel: 'silent',
  }).catch(inWords)
  for (const { path, contents } of outputFiles) replaceFile(path, contents)
  replaceFile(madeFrom, Buffer.from(wanted))
}

function fingerprint(): string {
  const files = readdirSync(source)
    .sort()
    .map((name) => join(source, name))
  const hash = createHash('sha256')
  for (const file of [...files, join(root, 'package.json'), __filename]) hash.update(readFileSync(file))
  return hash.digest('hex')
}
