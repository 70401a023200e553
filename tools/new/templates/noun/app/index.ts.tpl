import { type Feature } from '@customer-graph/subgraph'
import { {{noun.camel}}Resolvers } from './{{noun}}.resolvers'
import { {{noun.camel}}Table } from './{{noun}}.table'

/** {{Nouns.words}} of customers. */
export const {{noun.camel}}: Feature = { tables: [{{noun.camel}}Table], resolvers: {{noun.camel}}Resolvers }
