import { asId, type Id } from '@customer-graph/glossary'
import { badInput } from './errors'

/** `text` as an id. Throws BAD_USER_INPUT that names `argument` when it is malformed; says nothing about existence. */
export function decodeId<Kind extends string>(text: string, argument: string): Id<Kind> {
  const id = asId<Kind>(text)
  if (id) return id
  throw badInput(
    `${argument} must be a UUIDv7 like 019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10, got "${text.slice(0, 60)}".`,
    argument,
  )
}

/** As `decodeId` for an argument that may be left out: null or absent is null; an empty text is malformed, not absent. */
export const optionalId = <Kind extends string>(
  text: string | null | undefined,
  argument: string,
): Id<Kind> | null => (text == null ? null : decodeId<Kind>(text, argument))
