import { readdirSync } from 'node:fs'

const foldersOf = (folder) =>
  readdirSync(new URL(folder, import.meta.url), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )

/** The departments and the parts that belong to all of them, and what is in no folder of its own. */
const scopes = [...['apps', 'libs', 'tools'].flatMap(foldersOf), 'workspace', 'docs', 'deps', 'release']

export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', scopes],
    'scope-empty': [2, 'never'],
    'body-max-line-length': [2, 'always', 120],
    'header-max-length': [2, 'always', 100],
  },
}
