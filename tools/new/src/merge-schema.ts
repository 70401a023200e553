import { type DefinitionNode, parse } from 'graphql'

const nameOf = (definition: DefinitionNode): string | undefined =>
  'name' in definition ? definition.name?.value : undefined

const sourceOf = (text: string, { loc }: { loc?: { start: number; end: number } | undefined }): string =>
  text.slice(loc!.start, loc!.end)

/** `schema` with what `addition` defines: fields of types that it has already go to their end, other types to its own end. */
export function mergeSchema(schema: string, addition: string): string {
  return parse(addition).definitions.reduce((merged, definition) => {
    const known = parse(merged).definitions.find((each) => nameOf(each) === nameOf(definition))
    if (!known) return `${merged.trimEnd()}\n\n${sourceOf(addition, definition)}\n`
    const fields = 'fields' in definition ? (definition.fields ?? []) : []
    const lines = fields.map((field) => `  ${sourceOf(addition, field)}\n`).join('')
    const end = known.loc!.end - 1
    return `${merged.slice(0, end)}${lines}${merged.slice(end)}`
  }, schema)
}
