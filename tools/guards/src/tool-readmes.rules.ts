/**
 * What the page on the tools lacks. `tools` are the folders, and whether each has a README of its own; a tool stands in one
 * of the groups, once.
 */
export function toolReadmeProblems(
  page: string,
  tools: readonly { name: string; hasReadme: boolean }[],
): string[] {
  const named = [...page.matchAll(/^\| \[`([a-z0-9-]+)`\]\(\1\/README\.md\)/gm)].map(([, name]) => name!)
  const names = new Set(tools.map(({ name }) => name))
  return [
    ...tools
      .filter(({ hasReadme }) => !hasReadme)
      .map(
        ({ name }) =>
          `tools/${name} has no README.md. Say in a few lines what it is for and how it is called.`,
      ),
    ...tools
      .filter(({ name }) => named.filter((each) => each === name).length !== 1)
      .map(({ name }) => `tools/README.md has to name ${name} once, in one of its groups.`),
    ...named
      .filter((name) => !names.has(name))
      .map((name) => `tools/README.md names ${name}, which is not there.`),
  ]
}
