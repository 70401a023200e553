import { resolve } from 'node:path'
import {
  type AccessPolicy,
  accessPolicy,
  audienceOf,
  type Department,
  departments,
  everybody,
  isEverybody,
} from '@customer-graph/glossary'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql'
import { askAll, type Probed, probed } from './matrix'
import { objectsOf, type Source } from './probed-schema'

type Resolve = GraphQLFieldResolver<unknown, { caller: { department: string } }>

const subgraphs = readSubgraphs(resolve(__dirname, '../../../..'))
const forEverybody: AccessPolicy = {
  ...{ mutations: {}, fields: {}, rows: {} },
  changes: Object.fromEntries(departments.map((each) => [each, everybody])) as AccessPolicy['changes'],
}

/** Every guard there is: a field of a department's schema that is not for everybody. */
const guards = subgraphs.flatMap((subgraph) => {
  const department = subgraph.name as Department
  const [guarded, open] = [probed(subgraph, accessPolicy), probed(subgraph, forEverybody)]
  const schema = guarded.resolvers
  return [...objectsOf(schema), schema.getMutationType()!].flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => !isEverybody(audienceOf(accessPolicy, department, type.name, field)))
      .map((field) => ({ department, type: type.name, field, guarded, open })),
  )
})
type Guard = (typeof guards)[number]

const nameOf = ({ department, type, field }: Guard): string => `${department} ${type}.${field}`
const fieldOf = (schemas: Probed, source: Source, { type, field }: Guard) =>
  (schemas[source].getType(type) as GraphQLObjectType).getFields()[field]!

/** What the matrix finds wrong when one field has another guard, made of the real one and of what stands behind it. */
async function wrongWith(
  guard: Guard,
  make: (real: Resolve, behind: Resolve) => Resolve,
): Promise<readonly string[]> {
  const { department, type, field, guarded, open } = guard
  const restore = (['resolvers', 'carried'] as const).map((source) => {
    const mine = fieldOf(guarded, source, guard)
    const real = mine.resolve!
    mine.resolve = make(real, fieldOf(open, source, guard).resolve ?? defaultFieldResolver)
    return () => void (mine.resolve = real)
  })
  const looksAt = (eachType: string, eachField: string) => eachType === type && eachField === field
  const { wrong } = await askAll(department, guarded, accessPolicy, looksAt)
  for (const back of restore) back()
  return wrong
}

test('what is known to be hidden has a guard', () => {
  const known = ['Deal.commission', 'Person.commissionPlan', 'CommissionPlan.basisPoints', 'Mutation.winDeal']
  expect(guards.map(nameOf)).toEqual(expect.arrayContaining(known.map((field) => `sales ${field}`)))
})

test('with any one guard taken away, the matrix names its field and no other', async () => {
  for (const guard of guards) {
    const wrong = await wrongWith(guard, (_real, behind) => behind)
    const expected = new RegExp(`^${nameOf(guard)} as .*: answered instead of FORBIDDEN$`)
    expect(wrong).toContainEqual(expect.stringMatching(expected))
    expect(wrong.filter((line) => !expected.test(line))).toEqual([])
  }
}, 60_000)

test('with any one guard that refuses those who may, the matrix names its field', async () => {
  const stranger = { caller: { department: 'marketing' } }
  for (const guard of guards)
    expect(
      await wrongWith(guard, (real) => (source, args, _context, info) => real(source, args, stranger, info)),
    ).toContainEqual(expect.stringContaining(`${nameOf(guard)} as admin`))
}, 60_000)

const guardOfCommission = guards.find((guard) => nameOf(guard) === 'sales Deal.commission')!
const unless =
  (forgets: (info: Parameters<Resolve>[3]) => boolean) =>
  (real: Resolve, behind: Resolve): Resolve =>
  (source, args, context, info) =>
    (forgets(info) ? behind : real)(source, args, context, info)

test.each([
  ['entities', '_entities', unless(({ path }) => path.prev?.key === 0)],
  ['a field under another name', 'alias', unless(({ path }) => path.key !== 'commission')],
  [
    'a field in a fragment',
    'fragment',
    unless(({ fieldNodes, fragments }) => Object.keys(fragments).length > 0 && fieldNodes.length > 0),
  ],
  ['a union', 'union', unless(({ operation, path }) => rootFieldAt(operation, path) === 'any')],
] as const)('a guard that forgets %s is found', async (_what, route, weaker) => {
  expect(await wrongWith(guardOfCommission, weaker)).toContainEqual(
    expect.stringContaining(`as support, ${route}: answered instead of FORBIDDEN`),
  )
})

test('with any one rule of the policy gone, what it said is not what comes', async () => {
  const { mutations, fields } = accessPolicy as AccessPolicy
  const rules = [
    ...Object.entries(mutations).map(([name, { who }]) => ({ at: `Mutation.${name}`, who })),
    ...Object.entries(fields).flatMap(([at, { who }]) => (isEverybody(who) ? [] : [{ at, who }])),
  ]
  const lacking = <Rule>(from: Readonly<Record<string, Rule>>, name: string) =>
    Object.fromEntries(Object.entries(from).filter(([each]) => each !== name))
  for (const { at } of rules) {
    const [type, field] = at.split('.') as [string, string]
    const without = { ...accessPolicy, mutations: lacking(mutations, field), fields: lacking(fields, at) }
    const looksAt = (eachType: string, eachField: string) =>
      eachType === type && ['*', eachField].includes(field)
    const wrong = await Promise.all(
      subgraphs
        .filter(({ sdl }) => sdl.includes(field === '*' ? `type ${type} ` : field))
        .map((each) => askAll(each.name as Department, probed(each, without), accessPolicy, looksAt)),
    )
    expect(wrong.flatMap((each) => each.wrong)).toContainEqual(expect.stringContaining(`${type}.`))
  }
}, 60_000)

/** The name of the root field under which a path stands. */
function rootFieldAt(
  { selectionSet }: Parameters<Resolve>[3]['operation'],
  path: Parameters<Resolve>[3]['path'],
): string {
  let root = path
  while (root.prev) root = root.prev
  const selected = selectionSet.selections.flatMap((each) =>
    each.kind === 'Field' && each.alias?.value === root.key ? [each.name.value] : [],
  )
  return selected[0] ?? ''
}
