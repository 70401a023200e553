import { ConfigError } from '@customer-graph/subgraph'
import { loopbackOrigins } from './caller/allow-origins'
import { gatewayConfig } from './config'

const random = 'kJ8s0/3vQz1nX7pL2mB9tR4yW6uE5cHd'
const production = {
  NODE_ENV: 'production',
  SUPERGRAPH_FILE: 'supergraph.graphql',
  OPERATIONS_PORT: '9400',
  JWKS_URL: 'https://login.example.com/keys',
  TOKEN_ISSUER: 'https://login.example.com',
  TOKEN_AUDIENCE: 'customer-graph',
  SUBGRAPH_SALES_URL: 'http://sales:4001/graphql',
  SUBGRAPH_SALES_SECRET: random,
}

test('a complete environment is understood', () => {
  const config = gatewayConfig({
    ...production,
    SUBGRAPH_PRODUCT_FEEDBACK_URL: 'http://pf:4004/graphql',
    SUBGRAPH_PRODUCT_FEEDBACK_SECRET: random,
  })
  expect([...config.subgraphs.keys()]).toEqual(['sales', 'product-feedback'])
  expect(config).toMatchObject({
    production: true,
    port: 4000,
    introspection: false,
    callers: { trust: { kind: 'jwks' }, directory: 'off' },
  })
})

test('development needs no secrets', () => {
  expect(
    gatewayConfig({ SUPERGRAPH_FILE: 's', SUBGRAPH_SALES_URL: 'http://127.0.0.1:4001/graphql' }),
  ).toMatchObject({
    introspection: true,
    callers: { trust: { kind: 'development' } },
  })
})

test.each([
  ['DEV_TOKEN_SECRET', { HOST: '0.0.0.0' }],
  ['SUBGRAPH_SALES_SECRET', { SUBGRAPH_SALES_URL: 'http://sales:4001/graphql' }],
])('where others can reach it, %s has no default', (variable, more) => {
  const start = () => gatewayConfig({ SUPERGRAPH_FILE: 's', ...more })
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(
    `${variable}: must be a random secret of at least 32 characters where others can reach`,
  )
})

test.each([
  ['SUPERGRAPH_FILE', undefined],
  ['JWKS_URL', undefined],
  ['JWKS_URL', 'login.example.com'],
  ['TOKEN_ISSUER', ''],
  ['TOKEN_AUDIENCE', ''],
  ['PORT', 'http'],
  ['OPERATIONS_PORT', undefined],
  ['OPERATIONS_PORT', '4000'],
  ['CORS_ORIGINS', 'crm.example.com'],
  ['CORS_ORIGINS', 'https://crm.example.com/'],
  ['CORS_ORIGINS', '*'],
  ['NODE_ENV', 'prod'],
  ['SUBGRAPH_SALES_URL', 'sales:4001'],
  ['SUBGRAPH_SALES_SECRET', undefined],
  ['SUBGRAPH_SALES_SECRET', 'short'],
  ['SUBGRAPH_SALES_SECRET', 'development-only-passport-secret-of-sales'],
  ['SUBGRAPH_SALES_SECRET', 'a'.repeat(40)],
  ['DEV_TOKEN_SECRET', random],
  ['DEV_CALLERS', '{"sales":{"subject":"019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10","department":"sales"}}'],
  ['DIRECTORY', 'known'],
  ['DIRECTORY', 'on'],
  ['DIRECTORY_TRUSTS', 'ada'],
  ['QUERY_FETCH_TIMEOUT_MS', '0'],
  ['QUERY_RETRIES', '50'],
  ['BREAKER_OPEN_MS', 'a second'],
  ['MAX_OPERATION_DEPTH', '0'],
  ['MAX_OPERATION_COST', '-1'],
  ['RATE_LIMIT_COST_AT_ONCE', '100'],
  ['SAFELIST_MODE', 'on'],
])('production refuses %s=%s, and says which variable it is', (variable, value) => {
  const start = () => gatewayConfig({ ...production, [variable]: value })
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(variable)
})

test('in production no page may ask from elsewhere unless it is named, in development any of this machine', () => {
  expect(gatewayConfig(production).origins).toEqual([])
  const named = { CORS_ORIGINS: 'https://crm.example.com, http://localhost:5173' }
  expect(gatewayConfig({ ...production, ...named }).origins).toEqual([
    'https://crm.example.com',
    'http://localhost:5173',
  ])
  expect(gatewayConfig({ SUPERGRAPH_FILE: 's' }).origins).toBe(loopbackOrigins)
})

test('a safelist needs its file', () => {
  expect(() => gatewayConfig({ ...production, SAFELIST_MODE: 'ids' })).toThrow('SAFELIST_FILE: must be')
})

test('the value of a secret is never shown', () => {
  expect(() => gatewayConfig({ ...production, SUBGRAPH_SALES_SECRET: 'hunter2' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  )
})

test('where events are heard, production answers people of the directory, development whoever has not left', () => {
  const heard = { EVENT_BUS: 'embedded', EVENT_LOG_URL: 'postgres://event_log@127.0.0.1/event_log' }
  expect(gatewayConfig({ ...production, ...heard }).callers.directory).toBe('known')
  expect(gatewayConfig({ SUPERGRAPH_FILE: 's', ...heard }).callers.directory).toBe('leavers')
  const subject = '019A9F3E-7C1A-7B5E-9D55-0F8A4B6C2D10'
  const { trusted } = gatewayConfig({ ...production, ...heard, DIRECTORY_TRUSTS: ` ${subject},` }).callers
  expect([...trusted]).toEqual([subject.toLowerCase()])
})

test('neither the callers of development nor what stands in their place is shown', () => {
  expect(() => gatewayConfig({ SUPERGRAPH_FILE: 's', DEV_CALLERS: '{"sales":"hunter2"}' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  )
})
