/** A line of CODEOWNERS: the files it is about, and who answers for them. */
export interface Ownership {
  readonly path: string
  readonly owners: readonly string[]
}

export const ownershipsIn = (codeowners: string): Ownership[] =>
  codeowners
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [path = '', ...owners] = line.split(/\s+/)
      return { path, owners }
    })

/**
 * What is wrong with CODEOWNERS: a folder that belongs to one department and is nobody's or another's, and a line about a
 * folder that is not there. `folders` are the folders of departments, by their path from the root.
 */
export function ownershipProblems(
  codeowners: string,
  folders: readonly { path: string; owner: string }[],
  exists: (path: string) => boolean,
): string[] {
  const named = new Map(ownershipsIn(codeowners).map(({ path, owners }) => [path, owners]))
  return [
    ...folders
      .filter(({ path, owner }) => !named.get(`/${path}/`)?.includes(owner))
      .map(({ path, owner }) => `${path} needs a line in CODEOWNERS: /${path}/ ${owner}`),
    ...[...named.keys()]
      .filter((path) => path !== '*' && !exists(path))
      .map((path) => `CODEOWNERS names ${path}, which is not there. Remove the line.`),
    ...[...named]
      .filter(([, owners]) => owners.length === 0)
      .map(([path]) => `CODEOWNERS names nobody for ${path}.`),
  ]
}
