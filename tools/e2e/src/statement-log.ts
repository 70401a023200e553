import { eventually } from '@customer-graph/testing'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartedStack } from '@customer-graph/tools-stack'
import { onDatabase } from './databases'

/** A mark in the log that no service's statement contains. */
const mark = (name: string): string => `SELECT 'statement log: ${name}'`

/**
 * Makes the stack's PostgreSQL write down every statement with the connection it came on, and answers `statementsOf`: the
 * statements that each department's requests (not its background work) sent while `work` ran, by department.
 */
export async function logStatements(stack: StartedStack) {
  await onDatabase(stack, 'postgres', `ALTER SYSTEM SET log_line_prefix = '%a|'`)
  await onDatabase(stack, 'postgres', `ALTER SYSTEM SET log_statement = 'all'`)
  await onDatabase(stack, 'postgres', 'SELECT pg_reload_conf()')
  await eventually(
    'PostgreSQL logs its statements',
    () => onDatabase(stack, 'postgres', 'SHOW log_statement'),
    ([row]) => row?.log_statement === 'all',
  )
  let marks = 0

  async function statementsOf(work: () => Promise<unknown>): Promise<Record<string, string[]>> {
    const [from, to] = [`${++marks} begins`, `${marks} ends`]
    await onDatabase(stack, 'postgres', mark(from))
    await work()
    await onDatabase(stack, 'postgres', mark(to))
    const log = readFileSync(join(stack.data, 'postgres', 'postgres.log'), 'utf8')
    return byDepartment(log.slice(log.indexOf(mark(from)), log.indexOf(mark(to))))
  }
  return statementsOf
}

function byDepartment(log: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  // A statement goes on over the lines that begin with a tab.
  for (const [, department = '', text = ''] of log.matchAll(
    /^([a-z-]+)-requests\|LOG: {2}(?:statement|execute [^:]+): ((?:.*)(?:\n\t.*)*)/gm,
  ))
    (found[department] ??= []).push(text.replace(/\s+/g, ' '))
  return found
}
