import { visit } from 'graphql'
import { type SchemaRule } from './schema-rule'

/** Federation directives that make `@apollo/gateway` refuse to start. */
const unsupported = ['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext', 'cacheTag']

/** No directive that the gateway cannot serve, under its own name, a prefix, or another name given while importing it. */
export const noUnsupportedDirectives: SchemaRule = (subgraphs) =>
  subgraphs.flatMap(({ name, document }) => {
    const found = new Set<string>()
    visit(document, {
      Directive: (node) => void found.add(node.name.value.replace(/^federation__/, '')),
      StringValue: ({ value }) => void (value.startsWith('@') && found.add(value.slice(1))),
    })
    return unsupported
      .filter((directive) => found.has(directive))
      .map((directive) => ({
        subgraph: name,
        at: `@${directive}`,
        problem: 'makes the gateway refuse to start; check permissions in the service instead.',
      }))
  })
