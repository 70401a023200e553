/** What is wrong with the Dockerfile of the services, a sentence each; empty when it keeps every rule. */
export function dockerfileFaults(dockerfile: string): string[] {
  const stages = dockerfile.split(/^FROM /m).slice(1)
  const last = stages.at(-1) ?? ''
  const user = /^USER (\S+)/m.exec(last)?.[1]
  return [
    stages.length > 1 ? null : 'has one stage: what builds the image would be shipped in it',
    user && user !== 'root' && user !== '0' ? null : 'runs as root',
    /^HEALTHCHECK .*CMD/m.test(last) ? null : 'has no health check',
    /npm (ci|install)/.test(last) ? 'installs packages in the stage that is shipped' : null,
    /--from=dependencies .*node_modules/.test(last) && /npm prune --omit=dev/.test(dockerfile)
      ? null
      : 'ships development dependencies',
    images(dockerfile).every((image) => /:(?!latest$)/.test(image))
      ? null
      : 'builds on an image without a version',
    /^(ENV|ARG) .*(SECRET|PASSWORD|TOKEN)/m.test(dockerfile) ? 'holds a secret' : null,
  ].filter((fault) => fault !== null)
}

/** What the stages start from, other stages aside. */
function images(dockerfile: string): string[] {
  const named = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)/gm)].map(([, name]) => name as string)
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base as string)
  return bases.filter((base) => !named.includes(base))
}
