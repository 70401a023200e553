import { type ConstDirectiveNode, Kind, parse } from 'graphql'

/** What a department answers of a field. */
export interface Answered {
  readonly requires: string
  readonly provides: string
}

/** What a department has of a type: the keys by which it finds one, and the fields that it answers. */
export interface Part {
  readonly type: string
  readonly department: string
  readonly keys: readonly string[]
  readonly fields: ReadonlyMap<string, Answered>
}

type Given = Readonly<Record<string, string>>

/** What each department has of each type, by a supergraph. */
export function partsOf(supergraph: string): Part[] {
  return parse(supergraph).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return []
    const joins = given(type.directives, 'join__type')
    return [...new Set(joins.map(({ graph = '' }) => graph))].map((department) => ({
      type: type.name.value,
      department,
      keys: joins
        .filter(({ graph, resolvable, key }) => graph === department && resolvable !== 'false' && key)
        .map(({ key = '' }) => key),
      fields: new Map(
        (type.fields ?? []).flatMap((field) => {
          const answered = answeredBy(department, given(field.directives, 'join__field'))
          return answered ? [[field.name.value, answered]] : []
        }),
      ),
    }))
  })
}

/** The root fields that find an entity by its key also while their department is away. */
export const lookupsOf = (supergraph: string): string[] =>
  parse(supergraph).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (type.fields ?? [])
          .filter(({ directives }) => given(directives, 'lookup').length > 0)
          .map(({ name }) => `${type.name.value}.${name.value}`)
      : [],
  )

/**
 * A field without a word about departments is answered by all that have its type. One that another department took over by
 * `@override` is answered by the former one still, while gateways of before ask for it there.
 */
function answeredBy(department: string, fields: readonly Given[]): Answered | null {
  if (fields.length === 0) return { requires: '', provides: '' }
  const own = fields.find(({ graph, external }) => graph === department && external !== 'true')
  const former = fields.some(({ override }) => override && enumName(override) === department)
  if (!own && !former) return null
  return { requires: own?.requires ?? '', provides: own?.provides ?? '' }
}

/** The name of a department as the supergraph writes it among its graphs. */
const enumName = (name: string): string => name.toUpperCase().replaceAll(/\W/g, '_')

const given = (directives: readonly ConstDirectiveNode[] | undefined, name: string): Given[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: words = [] }) =>
      Object.fromEntries(
        words.map((word) => [word.name.value, 'value' in word.value ? String(word.value.value) : '']),
      ),
    )
