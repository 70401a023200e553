import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Department } from '@customer-graph/glossary'

/** Where to look for a department's database: what the command was told, else the environment, else the stack's folder. */
export interface Whereabouts {
  readonly database?: string | undefined
  readonly environment?: string | undefined
  /** The data folder of `npm start`. */
  readonly data: string
}

/** The URL of a department's database. Throws with what to do when there is none. */
export function findDatabase(department: Department, { database, environment, data }: Whereabouts): string {
  const url = database ?? environment ?? ofStack(department, resolve(data))
  if (url) return url
  throw new Error(
    `There is no data of a stack in ${resolve(data)}. Name its folder (--data DIR), or the database of ${department} (--database URL, or DATABASE_URL).`,
  )
}

/** The stack keeps the port of its PostgreSQL and the passwords of its roles beside the data; a role is named as its department. */
function ofStack(department: Department, data: string): string | undefined {
  const [secrets, postgres] = [resolve(data, 'secrets.json'), resolve(data, 'postgres/postgres.json')]
  if (!existsSync(secrets) || !existsSync(postgres)) return undefined
  const role = department.replaceAll('-', '_')
  const { databases } = read<{ databases?: Record<string, string> }>(secrets)
  const { port } = read<{ port?: number }>(postgres)
  const password = databases?.[role]
  if (!password || !port) return undefined
  return `postgres://${role}:${password}@127.0.0.1:${port}/${role}`
}

function read<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (cause) {
    throw new Error(`${file} cannot be read: name the database instead (--database URL).`, { cause })
  }
}
