/** A `package.json`, as far as packing reads it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly license?: string
  readonly engines?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

/** Of these an application has one copy, whose types and instances a package has to share. */
const shared = new Set(['graphql', 'zod'])

/** Whom a package names: packages of the workspace by their versions, and everything else by the root's. */
export interface Known {
  readonly root: Manifest
  readonly workspace: ReadonlyMap<string, string>
}

/**
 * The `package.json` of a package outside the workspace: what it exports is what was built of it, and what its built files
 * import is asked for. Throws for an import whose version nobody states.
 */
export function publishedManifest(own: Manifest, imported: readonly string[], { root, workspace }: Known) {
  const versions = { ...root.devDependencies, ...root.dependencies }
  const range = (name: string): string => {
    const version = workspace.get(name) ?? versions[name]
    if (!version) throw new Error(`${own.name} imports ${name}, which the root package.json does not name.`)
    return `^${version}`
  }
  const ranges = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, range(name)]))
  const names = [...new Set(imported.map(packageOf))].filter((name) => !name.startsWith('node:')).sort()
  return {
    name: own.name,
    version: own.version,
    description: own.description,
    license: root.license,
    engines: root.engines,
    type: 'module',
    sideEffects: false,
    files: ['dist', 'recipes'],
    exports: {
      ...Object.fromEntries(Object.entries(own.exports ?? {}).map(([path, file]) => [path, built(file)])),
      './package.json': './package.json',
    },
    dependencies: ranges(names.filter((name) => !shared.has(name))),
    peerDependencies: ranges(names.filter((name) => shared.has(name))),
  }
}

const built = (file: string) => {
  const path = inDist(file)
  if (!path.endsWith('.ts')) return path
  return { types: path.replace(/\.ts$/, '.d.ts'), default: path.replace(/\.ts$/, '.js') }
}

/** Where a file of `src` stands once it was built. */
export const inDist = (file: string): string => file.replace(/^\.\/src\//, './dist/')

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
