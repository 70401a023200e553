import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { installed, root, sources } from './installed'
import { packed } from './packed'
import { run } from './run'

/** A frontend's own project, on a place of the disk that knows nothing of this workspace. */
export interface Project {
  readonly folder: string
  /** What npm packed of the libraries. */
  readonly archives: readonly string[]
  /** Runs a command in it, to be found among its packages, and answers what it said. */
  run(command: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>
  /** Runs tests of it against a graph. */
  test(file: string, environment: Readonly<Record<string, string>>): Promise<string>
  remove(): void
}

/** Such a project, with the packages that its lockfile names and the packed libraries whose names are `wanted`. */
export async function projectOutside(wanted?: readonly string[]): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'frontend-'))
  const packages = join(folder, 'node_modules')
  const from = await installed()
  cpSync(sources, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
  cpSync(join(root, 'libs/graph-client/recipes'), join(folder, 'recipes'), { recursive: true })
  cpSync(join(root, 'libs/graph-client/src/generated/schema.graphql'), join(folder, 'schema.graphql'))
  mkdirSync(packages)
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(packages, name))
  const archives = await packed(mkdtempSync(join(folder, 'packed-')), wanted)
  for (const archive of archives) await unpack(archive, packages)
  const environment = { PATH: `${join(packages, '.bin')}:${process.env.PATH}` }
  const inside: Project['run'] = (command, more) => run(command, folder, { ...environment, ...more })
  return {
    folder,
    archives,
    run: inside,
    test: (file, more) =>
      inside(['node', '--import', 'tsx', '--test-reporter=tap', '--test', `src/${file}.test.ts`], more),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As npm would, without asking the network for what is there already. */
async function unpack(archive: string, packages: string): Promise<void> {
  const name = basename(archive).replace(/^customer-graph-(.+)-\d+\.\d+\.\d+\.tgz$/, '@customer-graph/$1')
  const into = join(packages, name)
  mkdirSync(into, { recursive: true })
  await run(['tar', 'xzf', archive, '-C', into, '--strip-components=1'], packages)
}
