import { spawnSync } from 'node:child_process'

/** Runs git in a folder; answers what it printed. Throws what it complained of. */
export function git(root: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`git ${words[0]}: ${stderr.trim() || 'it failed'}`)
  return stdout.trim()
}
