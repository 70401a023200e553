import { scalars } from '@customer-graph/subgraph'
import { type GraphQLSchema, isScalarType } from 'graphql'

/**
 * Makes the scalars of the graph check what clients write, as the departments' do. Composition keeps their names alone; without
 * this a malformed literal would be found by a department, and look as if the gateway and the department had fallen out.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name)
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral })
  }
}
