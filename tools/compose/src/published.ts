import { spawnSync } from 'node:child_process'

/** The supergraph as it was last committed, or null with the reason why there is none to compare with. */
export function publishedSupergraph(
  root: string,
  path: string,
): { text: string } | { text: null; reason: string } {
  const { status, stdout, error } = spawnSync('git', ['show', `HEAD:${path}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) return { text: null, reason: 'git is not installed' }
  return status === 0 ? { text: stdout } : { text: null, reason: `${path} was never committed here` }
}
