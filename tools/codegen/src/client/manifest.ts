import { createHash } from 'node:crypto'
import { type Operation } from './operations'

/** The list of published operations, in Apollo's format: what the gateway's SAFELIST_FILE is set to. */
export const manifestOf = (operations: readonly Operation[]): string =>
  `${JSON.stringify(
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: operations.map(({ name, type, sent }) => ({ id: idOf(sent), name, type, body: sent })),
    },
    null,
    2,
  )}\n`

/** The ids by the operations' names, for clients that send ids. */
export const idsOf = (operations: readonly Operation[]): string =>
  [
    '/** What each operation is sent as where the gateway takes ids alone. */',
    `export const operationIds: Readonly<Record<string, string>> = {`,
    ...operations.map(({ name, sent }) => `  ${name}: '${idOf(sent)}',`),
    '}',
    '',
  ].join('\n')

/** Apollo's, and the gateway's: the SHA-256 of the body. */
export const idOf = (body: string): string => createHash('sha256').update(body).digest('hex')
