/** The departments, and the parts that belong to all of them. */
const scopes = [
  ...['sales', 'success', 'support', 'product-feedback', 'operating-model'],
  ...['gateway', 'console', 'glossary', 'contracts', 'events', 'clocks', 'subgraph', 'testing'],
  ...['stack', 'preflight', 'kafka', 'compose', 'codegen', 'import', 'e2e', 'bench', 'guards', 'jest'],
  ...['attack', 'chaos', 'graph-client', 'mock', 'operations', 'tracing', 'browser'],
  ...['workspace', 'docs', 'deps'],
]

export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', scopes],
    'scope-empty': [2, 'never'],
    'body-max-line-length': [2, 'always', 120],
    'header-max-length': [2, 'always', 100],
  },
}
