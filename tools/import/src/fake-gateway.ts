import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type ImportMutation } from './record'

type Row = Record<string, unknown> & {
  externalRef?: { system: string; id: string }
  name?: string
  id?: string
}

export interface FakeGateway {
  url: string
  /** Everything imported, in the order in which it first came. */
  kept(mutation: ImportMutation): Row[]
  /** How many mutations with rows in them have arrived. */
  calls(): number
  /** What happens instead of the next answers, one after another. */
  next: ((response: ServerResponse) => void)[]
  /** Codes with which the named records are refused; those that say `times` only so often. */
  refuse: Map<string, { code: string; times: number }>
  /** What is left alone of the named records. */
  leave: Map<string, string>
  close(): Promise<void>
}

export const fakeToken = 'letmein'

/** A graph that keeps what is imported by its reference, as the real one does, and knows people and customers by it. */
export async function startFakeGateway(): Promise<FakeGateway> {
  const kept = new Map<ImportMutation, Map<string, Row>>()
  const next: FakeGateway['next'] = []
  const refuse: FakeGateway['refuse'] = new Map()
  const leave: FakeGateway['leave'] = new Map()
  let calls = 0

  const recordsOf = (mutation: ImportMutation) => kept.get(mutation) ?? new Map<string, Row>()

  function take(mutation: ImportMutation, rows: readonly Row[]) {
    const records = recordsOf(mutation)
    kept.set(mutation, records)
    const report = {
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: [] as object[],
      leftAlone: [] as object[],
    }
    rows.forEach((row, at) => {
      const key = row.externalRef?.id ?? row.name ?? ''
      const refusal = refuse.get(key)
      if (refusal && refusal.times-- > 0) {
        report.rejected.push({ row: at, code: refusal.code, message: `${key} is refused.` })
        return
      }
      const before = records.get(key)
      report[
        !before ? 'created' : JSON.stringify(before) === JSON.stringify(row) ? 'unchanged' : 'updated'
      ] += 1
      records.set(key, row)
      if (leave.has(key)) report.leftAlone.push({ row: at, field: 'name', message: leave.get(key) })
    })
    return { report }
  }

  function lookUp(query: string, variables: Record<string, string>) {
    const asked = [...query.matchAll(/(r\d+): (person|customer)ByExternalRef\(system: \$s(\d+)/g)]
    return Object.fromEntries(
      asked.map(([, alias, kind, at]) => {
        const id = variables[`i${at}`] ?? ''
        const isKnown = recordsOf(kind === 'person' ? 'importPeople' : 'importCustomers').has(id)
        return [alias, isKnown ? { id: `id of ${id}` } : null]
      }),
    )
  }

  function answer(query: string, variables: Record<string, unknown>): object {
    const [, mutation] = /report: (\w+)\(/.exec(query) ?? []
    if (mutation) calls += 1
    return mutation
      ? take(mutation as ImportMutation, variables.rows as Row[])
      : lookUp(query, variables as Record<string, string>)
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const instead = next.shift()
      if (instead) return instead(response)
      if (request.headers.authorization !== `Bearer ${fakeToken}`)
        return fail(response, 401, 'UNAUTHENTICATED')
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string
        variables: Record<string, unknown>
      }
      response.end(JSON.stringify({ data: answer(query, variables) }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    kept: (mutation) => [...recordsOf(mutation).values()],
    calls: () => calls,
    next,
    refuse,
    leave,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

/** Answers with an error of the graph. */
export function fail(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status
  response.end(JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] }))
}
