import {
  cut,
  type ImportReport,
  invalidInput,
  mostImportedRows,
  type Problem,
  textLimitOf,
} from '@customer-graph/glossary'
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql'
import { badInput } from '../errors'
import { checkTexts, holdsText } from './check-texts'

type Field = GraphQLField<unknown, unknown>
type Resolve = GraphQLFieldResolver<unknown, unknown>

/**
 * Puts the one rule for text in front of every field that takes texts, and behind every field that answers one: no resolver and
 * no rule of a department trims, measures or looks for characters. What a mutation cannot take is refused as `InvalidInput`
 * with every path, a row of an import alone while the others go on; elsewhere it is BAD_USER_INPUT. What was stored before
 * there was a limit is cut when it is read.
 */
export function guardTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === '_Service') continue
    const isMutation = type === schema.getMutationType()
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver
      if (isMutation) field.resolve = guarded(field, resolve)
      else if (field.args.some((each) => holdsText(each.type))) field.resolve = checked(field, resolve)
      else if (getNamedType(field.type).name === 'String') field.resolve = bounded(type.name, field, resolve)
    }
  }
}

/** Texts of arguments, in the order of the arguments. `at` names an argument. */
function checkArgs(field: Field, args: Record<string, unknown>, at: (name: string) => string) {
  const problems: Problem[] = []
  const kept = { ...args }
  for (const { name, type } of field.args) {
    const place = { type, path: at(name), owner: field.name, field: name }
    const { value, problems: found } = checkTexts(args[name], place)
    if (name in args) kept[name] = value
    problems.push(...found)
  }
  return { kept, problems }
}

function checked(field: Field, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { kept, problems } = checkArgs(field, args, (name) => name)
    const [first] = problems
    if (first) throw badInput(first.message, first.path)
    return resolve(source, kept, context, info)
  }
}

function guarded(field: Field, resolve: Resolve): Resolve {
  if (!field.args.some(({ type }) => holdsText(type))) return resolve
  const answers = getNamedType(field.type)
  if (answers.name === 'ImportReport') return importing(field, resolve)
  if (!isUnionType(answers) || !answers.getTypes().some(({ name }) => name === 'InvalidInput'))
    return checked(field, resolve)
  return (source, args, context, info) => {
    const { kept, problems } = checkArgs(field, args, () => '')
    return problems.length > 0 ? invalidInput(problems) : resolve(source, kept, context, info)
  }
}

/** A row whose texts cannot be taken is rejected; the department gets the others, and its report is told of all of them. */
function importing(field: Field, resolve: Resolve): Resolve {
  return async (source, args, context, info) => {
    const { kept, problems } = checkArgs(field, args, () => '')
    const { rows } = (kept as { input: { rows: readonly unknown[] } }).input
    if (problems.length === 0 || rows.length > mostImportedRows) return resolve(source, kept, context, info)
    const said = new Map<number, string[]>()
    for (const { path, message } of problems) {
      const row = Number(path.split('.')[1])
      said.set(row, [...(said.get(row) ?? []), message.replace(`rows.${row}.`, '')])
    }
    const places = rows.flatMap((_row, at) => (said.has(at) ? [] : [at]))
    const input = { ...(kept.input as object), rows: places.map((at) => rows[at]) }
    const report = (await resolve(source, { ...kept, input }, context, info)) as ImportReport
    const placed = <Entry extends { readonly row: number }>(entries: readonly Entry[]) =>
      entries.map((entry) => ({ ...entry, row: places[entry.row]! }))
    const refused = [...said].map(([row, messages]) => ({
      ...{ row, code: 'INVALID_INPUT', message: messages.join(' ') },
    }))
    return {
      ...report,
      rejected: [...placed(report.rejected), ...refused].sort((a, b) => a.row - b.row),
      leftAlone: placed(report.leftAlone),
    } satisfies ImportReport
  }
}

function bounded(type: string, field: Field, resolve: Resolve): Resolve {
  const limit = textLimitOf(type, field.name)
  if (!limit || limit.code) return resolve
  const shorten = (value: unknown) => (typeof value === 'string' ? cut(value, limit.max) : value)
  const shortened = (value: unknown) => (Array.isArray(value) ? value.map(shorten) : shorten(value))
  return (source, args, context, info) => {
    const value = resolve(source, args, context, info)
    return value instanceof Promise ? value.then(shortened) : shortened(value)
  }
}
