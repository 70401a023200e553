import { statSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Client } from 'pg'
import { environmentDatabase } from './config'
import { findDatabase } from './find-database'
import { restoreSnapshot } from './restore-snapshot'
import { type SnapshotCommand } from './snapshot-command'
import { total } from './snapshot-file'
import { takeSnapshot } from './take-snapshot'

/** Told what is being done, a line at a time. */
type Tell = (line: string) => void

export async function runSnapshot(command: SnapshotCommand, tell: Tell): Promise<void> {
  const { department } = command
  const file = command.file ?? `${department}-${new Date().toISOString().replaceAll(/[:.]/g, '')}.snapshot.gz`
  await withDatabase(command, async (client) => {
    tell(`Taking a snapshot of ${department}`)
    const { rows, header } = await takeSnapshot(client, department, file, tell)
    const size = (statSync(file).size / 1024 / 1024).toFixed(1)
    tell(`${file}: ${total(rows)} rows as of ${header.takenAt}, ${size} MiB`)
  })
}

/** Answers whether it was done: a person may say no. */
export async function runRestore(command: SnapshotCommand, tell: Tell): Promise<boolean> {
  const { department, file = '' } = command
  const question = `Put ${department} back to ${file}? What happened there since is undone. [y/N] `
  if (!command.yes && !(await agrees(question, tell))) return false
  await withDatabase(command, async (client) => {
    tell(`Restoring ${department} from ${file}`)
    const { rows, header } = await restoreSnapshot(client, department, file, tell)
    tell(`${department} is as it was at ${header.takenAt}: ${total(rows)} rows.`)
  })
  return true
}

async function withDatabase(
  { department, data, database }: SnapshotCommand,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const connectionString = findDatabase(department, { database, data, environment: environmentDatabase() })
  const client = new Client({
    connectionString,
    application_name: `${department}-snapshot`,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  await client.connect().catch((cause: Error) => {
    throw new Error(
      `The database of ${department} cannot be reached (${cause.message}). Start it: the stack has to run, its service need not.`,
      { cause },
    )
  })
  try {
    await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function agrees(question: string, tell: Tell): Promise<boolean> {
  if (!process.stdin.isTTY) {
    tell('There is nobody to ask here: say --yes to restore.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
