/** What stands beside the nouns of a department: where it is composed, started, migrated and rebuilt, and its tests. */
const besideNouns = /^(composition|config|main|migrate|rebuild)\.ts$|\.spec\.ts$|-for-tests\.ts$/

const foldersBesideNouns = ['migrations', 'generated', 'for-tests']

/** Folders named after a technique; what they would hold belongs to the noun that it is about. */
const techniques =
  /^(commands|common|helpers|loaders|reactions|references|resolvers|services|shared|tables|utils)$/

/** What the platform has to know of, so that a folder which holds it has to declare it. */
const declared = /\.table\.ts$|\.resolvers\.ts$|\/when-[^/]+(?<!\.spec)\.ts$/

/** What is wrong with where the files of a department stand; paths are relative to its `src/`. */
export function misplaced(files: readonly string[]): string[] {
  const nouns = new Map<string, string[]>()
  for (const file of files.filter((each) => each.includes('/'))) {
    const noun = file.slice(0, file.indexOf('/'))
    nouns.set(noun, [...(nouns.get(noun) ?? []), file])
  }
  return [
    ...files
      .filter((file) => !file.includes('/') && !besideNouns.test(file))
      .map((file) => `${file} stands beside the nouns; move it to the noun that it is about.`),
    ...[...nouns]
      .filter(([noun]) => !foldersBesideNouns.includes(noun))
      .flatMap(([noun, own]) => [
        ...(techniques.test(noun)
          ? [`${noun}/ is named after a technique; name a noun of the department.`]
          : []),
        ...(own.some((file) => declared.test(file)) && !own.includes(`${noun}/index.ts`)
          ? [`${noun}/ has no index.ts that declares its feature.`]
          : []),
      ]),
  ]
}

/** What a department's modules export and its list of features does not name; `modules` by path relative to its `src/`. */
export function undeclared(
  modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  features: readonly { readonly reactions?: readonly unknown[]; readonly tables?: readonly unknown[] }[],
): string[] {
  const known = new Set<unknown>(
    features.flatMap((feature) => [feature, ...(feature.reactions ?? []), ...(feature.tables ?? [])]),
  )
  return [...modules].flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => !known.has(value))
      .map(([name]) => `${name} of ${path} is named by no feature; name it, or remove it.`),
  )
}
