/** A project of one department: its service or its events. */
export interface Project {
  /** Of its package. */
  readonly name: string
  /** Folder, relative to the root, without a slash at the end. */
  readonly folder: string
  readonly department: string
  readonly kind: 'service' | 'contract'
}

export interface SourceText {
  /** Relative to the root. */
  readonly path: string
  /** What it imports, requires or re-exports, as it is written there. */
  readonly imports: readonly string[]
}

/**
 * Imports that cross from one department to another, in words. A service may import other departments' events: those are
 * published. `resolved` joins a relative import to the path of its file.
 */
export function crossImports(
  projects: readonly Project[],
  files: readonly SourceText[],
  resolved: (path: string, imported: string) => string,
): string[] {
  const homeOf = (path: string) => projects.find(({ folder }) => `${path}/`.startsWith(`${folder}/`))
  return files.flatMap(({ path, imports }) => {
    const home = homeOf(path)
    return imports.flatMap((imported) => {
      const target = imported.startsWith('.')
        ? homeOf(resolved(path, imported))
        : projects.find(({ name }) => `${imported}/`.startsWith(`${name}/`))
      if (!home || !target || target === home || target.department === home.department) return []
      if (home.kind === 'service' && target.kind === 'contract' && !imported.startsWith('.')) return []
      return [`${path} imports ${imported}, which belongs to ${target.department}`]
    })
  })
}
