import { type AccessPolicy, audienceOf, callerDepartments, type Department } from '@customer-graph/glossary'
import { execute, type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql'
import { probedSchema, type Source } from './probed-schema'
import { askings, type LooksAt, type Place } from './routes'

/** A department's schemas as they are asked. */
export type Probed = Readonly<Record<Source, GraphQLSchema>>

export const probed = (subgraph: { name: string; sdl: string }, policy: AccessPolicy): Probed => ({
  resolvers: probedSchema(subgraph, policy, 'resolvers'),
  carried: probedSchema(subgraph, policy, 'carried'),
})

/** What came of asking for everything as everybody. */
export interface Asked {
  /** How many answers were looked at. */
  readonly cells: number
  /** Every answer that is not what the policy says: department, field, who asked, which way, and what came. */
  readonly wrong: readonly string[]
}

/**
 * Asks a department for every field (or those that `looksAt` picks) as everybody and by every route, and compares what came
 * with what the policy says. Throws when a document that it makes is not valid.
 */
export async function askAll(
  department: Department,
  schemas: Probed,
  policy: AccessPolicy,
  looksAt: LooksAt = () => true,
): Promise<Asked> {
  const wrong: string[] = []
  let cells = 0
  for (const { route, source, text, places } of askings(schemas, looksAt)) {
    const schema = schemas[source]
    const document = parse(text)
    const [invalid] = validate(schema, document)
    if (invalid) throw new Error(`${department}, ${route}: ${invalid.message}`)
    for (const caller of callerDepartments) {
      const cameTo = reader(
        await execute({ schema, document, contextValue: { caller: { department: caller } } }),
      )
      for (const place of places) {
        const allowed = audienceOf(policy, department, place.type, place.field).includes(caller)
        const [expected, came] = [allowed ? 'answered' : 'FORBIDDEN', cameTo(place)]
        cells += 1
        if (came !== expected)
          wrong.push(
            `${department} ${place.type}.${place.field} as ${caller}, ${route}: ${came} instead of ${expected}`,
          )
      }
    }
  }
  return { cells, wrong }
}

/** What came to a place: `answered`, the code of the error that stands there, or what else is wrong with it. */
function reader({ data, errors = [] }: ExecutionResult): (place: Place) => string {
  const codes = new Map(
    errors.map((error) => [JSON.stringify(error.path), String(error.extensions.code ?? error.message)]),
  )
  return ({ path }) => {
    const code = codes.get(JSON.stringify(path))
    const value = path.reduce<unknown>(
      (within, key) => (within as Record<string, unknown> | null)?.[key],
      data,
    )
    if (code !== undefined) return value === null ? code : `${code} beside a value`
    return value === undefined || value === null ? 'nothing at all' : 'answered'
  }
}
