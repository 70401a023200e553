import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packable } from '@customer-graph/tools-pack/workspace'
import { root } from './installed'
import { run } from './run'

const copied = [
  'package.json',
  'tsconfig.base.json',
  'libs/glossary',
  'libs/graph-client',
  'libs/contracts',
  'tools/pack',
]

/**
 * What `npm pack` makes of the libraries whose names are `wanted`, all unless given: files in `into`. Packs a copy of the
 * workspace, because npm exchanges the manifests of what it packs and other tests read them.
 */
export async function packed(into: string, wanted?: readonly string[]): Promise<string[]> {
  const copy = join(into, 'workspace')
  const archives = join(into, 'archives')
  const isSource = (path: string): boolean => !/[\\/](node_modules|dist)$/.test(path)
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true, filter: isSource })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(archives)
  const folders = packable(copy).filter((folder) => !wanted || wanted.includes(nameOf(folder)))
  const chosen = folders.flatMap((folder) => ['-w', relative(copy, folder)])
  await run(['npm', 'pack', ...chosen, '--pack-destination', archives], copy)
  return readdirSync(archives).map((file) => join(archives, file))
}

const nameOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string }).name
