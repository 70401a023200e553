import { arch, cpus, platform, release, totalmem } from 'node:os'

/** What the figures were taken on, as pairs of a name and a value. Give the versions of what the bench started. */
export function environment(versions: Readonly<Record<string, string>> = {}): [string, string][] {
  const [first] = cpus()
  return [
    ['processor', `${first?.model.trim() ?? 'unknown'}, ${cpus().length} cores`],
    ['memory', `${Math.round(totalmem() / 1024 ** 3)} GiB`],
    ['system', `${platform()} ${arch()} ${release()}`],
    ['Node', process.versions.node],
    ...Object.entries(versions),
  ]
}
