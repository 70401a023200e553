import { parseArgs } from 'node:util'
import { type Department, departments } from '@customer-graph/glossary'

export const snapshotUsage = `npm run snapshot -- DEPARTMENT [--to FILE] [--data DIR | --database URL]

Writes everything that the database of a department holds, as of one instant, into FILE (DEPARTMENT-<time>.snapshot.gz unless
told), readable for you alone. The department goes on meanwhile.`

export const restoreUsage = `npm run restore -- DEPARTMENT FILE [--yes] [--data DIR | --database URL]

Puts the database of a department back to a snapshot, after asking; with --yes without asking. What happened since is undone.
The service may run: its requests wait meanwhile, and then it goes on above the numbers that its topic holds, hears again
what it had heard since, and announces what is no more. When it does not run, it does so at its next start.`

export const where = `
DEPARTMENT is one of ${departments.join(', ')}. The database is that of the stack that runs on the folder .data;
--data names another folder, --database (or DATABASE_URL) a database elsewhere, as the role that owns its tables.`

const text = { type: 'string' } as const
const options = {
  ...{ to: text, data: text, database: text },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export interface SnapshotCommand {
  readonly department: Department
  readonly file: string | undefined
  readonly yes: boolean
  readonly data: string
  readonly database: string | undefined
}

/** What the words of either command ask for; null for help. Throws with a sentence for the user. */
export function parseSnapshotCommand(
  kind: 'snapshot' | 'restore',
  words: readonly string[],
): SnapshotCommand | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: true,
  })
  if (values.help) return null
  const [name, given, ...more] = positionals
  const department = departments.find((known) => known === name)
  if (!department) throw new Error(`Say of which department: ${departments.join(', ')}.`)
  if (more.length > 0 || (kind === 'snapshot' && given !== undefined))
    throw new Error(`"${more[0] ?? given}" is one word too many.`)
  if (kind === 'restore' && given === undefined) throw new Error('Say which file to restore from.')
  if (kind === 'restore' && values.to !== undefined) throw new Error('restore knows no --to.')
  return {
    department,
    file: kind === 'restore' ? given : values.to,
    yes: values.yes ?? false,
    data: values.data ?? '.data',
    database: values.database,
  }
}
