import { type DocumentNode, Kind } from 'graphql'

/** Per enum of a schema, what each of its names is called inside the services: `MID_MARKET` is `mid-market`. */
export type EnumValues = Record<string, Record<string, string>>

/** The inner values of every enum in `document`: in lower case, with hyphens, as the glossary and the events spell them. */
export function enumValuesOf(document: DocumentNode): EnumValues {
  const enums = document.definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
  return Object.fromEntries(
    enums.map(({ name, values = [] }) => [
      name.value,
      Object.fromEntries(
        values.map((value) => [value.name.value, value.name.value.toLowerCase().replaceAll('_', '-')]),
      ),
    ]),
  )
}
