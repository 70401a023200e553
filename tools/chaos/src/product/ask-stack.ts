import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fields, graphAt, type StartedStack } from '@customer-graph/tools-stack'
import { Client } from 'pg'

/** Whether every service of the stack says that it is ready. */
export async function allReady({ gateway, services }: StartedStack): Promise<boolean> {
  const ready = [gateway, ...services].map(({ url }) =>
    fetch(new URL('/health/ready', url)).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return (await Promise.all(ready)).every(Boolean)
}

/** All nodes of a list at the root of the graph, page by page. */
export async function everyNode(stack: StartedStack, list: string, select: string): Promise<Fields[]> {
  const query = `query ($after: String) {
    ${list}(first: 100, after: $after) { nodes { ${select} } pageInfo { hasNextPage endCursor } }
  }`
  const nodes: Fields[] = []
  for (let after: string | null = null, more = true; more;) {
    const answer: Fields = await graphAt(stack.gateway.url, stack.tokens).ask('admin', query, { after })
    nodes.push(...answer[list].nodes)
    ;({ hasNextPage: more, endCursor: after } = answer[list].pageInfo)
  }
  return nodes
}

/** Runs one statement on a database of the stack as PostgreSQL's superuser, past every service. */
export async function onDatabase<Row extends object>(
  stack: StartedStack,
  database: string,
  statement: string,
): Promise<Row[]> {
  const url = new URL(superuserUrl(stack.data))
  url.pathname = `/${database}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** PostgreSQL's superuser on the data of a stack. */
export function superuserUrl(data: string): string {
  const kept = readFileSync(join(data, 'postgres', 'postgres.json'), 'utf8')
  const { port, password } = JSON.parse(kept) as { port: number; password: string }
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}
