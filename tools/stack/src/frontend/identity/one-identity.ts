import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import { root } from '../../paths'
import type { StartedStack } from '../../start-stack'
import { type Fields, graphAt } from '../../story/graph'
import { clashesIn, type TypesById } from './clashes.rules'
import { type ArgumentsOf, everythingBehind } from './everything'

const schema = buildSchema(readFileSync(join(root, 'libs/graph-client/src/generated/schema.graphql'), 'utf8'))

const named = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => 'id' in type.getFields())

/** What may be asked for at an instant is asked for now and at another one. */
const instants = ['asOf', 'at']
const before = '2020-06-01T00:00:00.000Z'

/** What the arguments of the graph are given by their names, where any value will do. */
const usual: Readonly<Record<string, string>> = {
  first: '2',
  by: 'SEGMENT',
  key: '"onboarded"',
  ids: '["won-value"]',
}

interface Answer {
  readonly data?: object
  readonly errors?: { message: string; extensions: { code: string } }[]
}

/** Everything the graph can say of the story is read as a client's cache would keep it. */
export function oneIdentity(stackOf: () => StartedStack): void {
  describe('as a cache keeps it', () => {
    const types: TypesById = new Map()
    const asked = new Set<string>()
    const found: string[] = []

    async function ask(query: string): Promise<Answer> {
      const { gateway, tokens } = stackOf()
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.admin}` },
        body: JSON.stringify({ query }),
      })
      return (await response.json()) as Answer
    }

    /** As much of everything as one request may ask for. */
    async function askBehind(name: string, most = 700): Promise<void> {
      const everything = everythingBehind(schema, name, argumentsOf, most)
      if (!everything) return
      const { data, errors = [] } = await ask(everything.query)
      if (errors[0]?.extensions.code === 'OPERATION_TOO_COMPLEX') return askBehind(name, most / 2)
      if (errors[0] || !data)
        throw new Error(`${name}: ${errors[0]?.message} ${everything.query.slice(0, 500)}`)
      everything.asked.forEach((field) => asked.add(field))
      found.push(...clashesIn(data, types))
    }

    const argumentsOf: ArgumentsOf = (_type, { type, args }) => {
      const known = (name: string): string | undefined => {
        if (name !== 'id') return usual[name]
        const id = [...types].find(([, of]) => of === getNamedType(type).name)?.[0]
        return id && JSON.stringify(id)
      }
      const required = args.filter(isRequiredArgument).map(({ name }) => [name, known(name)] as const)
      if (required.some(([, value]) => value === undefined)) return null
      const given = required.map(([name, value]) => `${name}: ${value}`)
      const instant = args.find(({ name }) => instants.includes(name))
      const variants = [given, ...(instant ? [[...given, `${instant.name}: "${before}"`]] : [])]
      return variants.map((each) => (each.length > 0 ? `(${each.join(', ')})` : ''))
    }

    beforeAll(async () => {
      await setAgain(stackOf())
      const roots = Object.values(schema.getQueryType()!.getFields())
      const needsId = (field: (typeof roots)[number]) => field.args.some(({ name }) => name === 'id')
      for (const { name } of roots.toSorted((one, other) => Number(needsId(one)) - Number(needsId(other))))
        await askBehind(name)
    })

    test('no id names two things, nor two versions of one', () => {
      expect(found).toEqual([])
    })

    test('everything that has an id was seen', () => {
      expect([...new Set(types.values())].sort()).toEqual(named.map(({ name }) => name).sort())
    })

    test('and was asked for all that it says of itself', () => {
      const missed = named.flatMap((type) =>
        Object.keys(type.getFields())
          .map((field) => `${type.name}.${field}`)
          .filter((field) => !asked.has(field)),
      )
      expect(missed).toEqual([])
    })
  })
}

/** So that a service level has another version now than before. */
async function setAgain({ gateway, tokens }: StartedStack): Promise<void> {
  const graph = graphAt(gateway.url, tokens)
  const said =
    'name boundary segment priority plan targetMinutes serviceLevel { id } calendar { calendar { id } }'
  const { serviceLevels } = (await graph.ask('operations', `{ serviceLevels { ${said} } }`)) as Fields
  const { serviceLevel, calendar, targetMinutes, ...kept } = serviceLevels[0] as Fields
  const changed = { id: serviceLevel.id, calendarId: calendar.calendar.id, targetMinutes: targetMinutes + 1 }
  await graph.change('operations', 'setServiceLevel', { ...kept, ...changed })
}
