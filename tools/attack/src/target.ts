import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { graphAt, type StartedStack } from '@customer-graph/tools-stack'
import { type Target } from './attack'
import { knownIn } from './known'

const supergraph = resolve(__dirname, '../../../apps/gateway/supergraph.graphql')

/** A stack, as somebody with a token of every department would attack it. */
export async function targetOf(stack: StartedStack): Promise<Target> {
  const { url } = stack.gateway
  const schema = Supergraph.build(readFileSync(supergraph, 'utf8')).apiSchema().toGraphQLJSSchema()
  const fields = new Set(Object.keys(schema.getQueryType()!.getFields()))
  const known = await knownIn(graphAt(url, stack.tokens), fields)
  return { url, tokens: stack.tokens, schema, known, canaries: secretsOf(stack) }
}

/** Whatever the stack keeps to itself: passports' and databases' secrets, the key of its tokens, where its data is. */
function secretsOf(stack: StartedStack): string[] {
  const secrets: unknown = JSON.parse(readFileSync(join(stack.data, 'secrets.json'), 'utf8'))
  const { people: _people, ...hidden } = secrets as Record<string, unknown>
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts)
  return [...texts(hidden), stack.data]
}
