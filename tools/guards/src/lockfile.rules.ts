interface Package {
  optionalDependencies?: Record<string, string>
}

export type Lockfile = { packages: Readonly<Record<string, Package>> }

/**
 * The optional packages that a lockfile leaves out. npm leaves out what the registry at hand does not serve (the programs of
 * another platform), and then `npm ci` refuses the lockfile everywhere.
 */
export function missingOptionals({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(path, name).some((place) => packages[place]))
      .map(([name, version]) => `${name}@${version} (of ${path})`),
  )
}

/** Where a package may stand that `path` needs: beside it, or beside whatever it is in, up to the root. */
function placesOf(path: string, name: string): string[] {
  const parents = path
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...parents].map((parent) => `${parent === '' ? '' : `${parent}/`}node_modules/${name}`)
}
