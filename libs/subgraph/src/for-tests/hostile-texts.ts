import { newId, textLimitOf } from '@customer-graph/glossary'
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { type Answer, mutationOf } from './ask-as-gateway'

/** What is typed by those who mean no good, and by accident. */
const hostile = {
  NUL: 'a\u0000b',
  'an override': 'a\u202eb',
  'a megabyte': 'a'.repeat(1_000_000),
  'only spaces': '   ',
} as const

type Ask = (source: string, variables: object) => Promise<Answer>

interface Place {
  /** As a refusal names it. */
  readonly path: string
  readonly required: boolean
  /** An input in which everything is well but what is put here. */
  plant(text: string): Record<string, unknown>
}

/**
 * Sends every text of every mutation of the schema in every hostile way, and answers in a line each what was not refused as
 * `InvalidInput` (a row of an import: rejected) with the path of the text. Only spaces where nothing is needed are nothing, and
 * may be taken. The fields are read from the schema, so none can be forgotten.
 */
export async function unguardedTexts(schema: GraphQLSchema, ask: Ask): Promise<string[]> {
  const found: string[] = []
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const input = field.args.find(({ name }) => name === 'input')
    if (!input) continue
    const answers = getNamedType(field.type)
    const isReport = !isUnionType(answers)
    const source = isReport
      ? `mutation ($input: ${input.type}) { ${field.name}(input: $input) { rejected { row code message } } }`
      : mutationOf(field.name, '... on InvalidInput { problems { path } }')
    for (const place of placesIn(input.type))
      for (const [what, text] of Object.entries(hostile)) {
        if (text.trim() === '' && !place.required) continue
        const { data, codes } = await ask(source, { input: place.plant(text) })
        const answer = data[field.name]
        const isRefused = isReport
          ? answer?.rejected[0]?.code === 'INVALID_INPUT'
          : answer?.problems?.some(({ path }: { path: string }) => path === place.path)
        if (!isRefused)
          found.push(`${field.name}: ${place.path} takes ${what} (${codes.join() || answer?.__typename})`)
      }
  }
  return found
}

/** Every text in an input, whichever way leads there; lists have one item, and types that hold themselves are entered once. */
function placesIn(type: GraphQLInputType): Place[] {
  const visit = (
    here: GraphQLInputType,
    at: Omit<Place, 'required' | 'plant'> & { owner: string; field: string },
    above: readonly string[],
    required = false,
  ): { path: string; required: boolean; plant(text: string): unknown }[] => {
    if (isNonNullType(here)) return visit(here.ofType, at, above, true)
    if (isListType(here))
      return visit(here.ofType, { ...at, path: `${at.path}.0` }, above).map((inner) => ({
        ...inner,
        plant: (text) => [inner.plant(text)],
      }))
    if (isInputObjectType(here)) {
      if (above.includes(here.name)) return []
      return Object.values(here.getFields()).flatMap(({ name, type: inner }) => {
        const path = at.path ? `${at.path}.${name}` : name
        return visit(inner, { path, owner: here.name, field: name }, [...above, here.name]).map((place) => ({
          ...place,
          plant: (text) => ({ ...(sound(here) as object), [name]: place.plant(text) }),
        }))
      })
    }
    if (here.toString() !== 'String') return []
    const isNeeded = required || textLimitOf(at.owner, at.field)?.blank === 'refused'
    return [{ path: at.path, required: isNeeded, plant: (text) => text }]
  }
  return visit(type, { path: '', owner: '', field: '' }, []) as Place[]
}

/** The least that a type takes. */
function sound(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sound(type.ofType)
  if (isListType(type)) return [sound(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, sound(field.type)]),
    )
  return values[type.name] ?? 1
}

const values: Readonly<Record<string, unknown>> = {
  ...{ String: 'a', ID: newId(), Boolean: true, Date: '2026-12-01', DateTime: '2026-12-01T09:00:00Z' },
  ...{ Duration: 'PT1H', SafeInt: 1, Int: 1, Float: 1 },
}
