import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql'
import { mostRepeats, type Shape, shapeOf } from './document-shape'
import { type OperationLimits } from './operation-limits'

/** Which limit a document is beyond, and by how much; `circle` when a fragment spreads itself. */
export interface Beyond {
  readonly what: keyof OperationLimits | 'nesting' | 'circle'
  readonly requested: number
  readonly maximum: number
}

/** Brackets within brackets beyond this are no query of a person or a page, and could exhaust the parser's stack. */
const mostNesting = 100

const counted = ['fields', 'depth', 'aliases', 'directives', 'rootFields'] as const satisfies (keyof Shape)[]

/**
 * The first limit that a document is beyond, or null. Takes time in proportion to the document, whatever it unfolds to, and
 * never reads further than the limits allow. What is not GraphQL is within all limits: the parser tells what is wrong with it.
 */
export function beyondLimits(text: string, limits: OperationLimits): Beyond | null {
  try {
    const long = tooLong(text, limits.tokens)
    if (long) return long
    const document = parse(text, { noLocation: true })
    const shape = shapeOf(document)
    if (shape.endless) return { what: 'circle', requested: 1, maximum: 0 }
    for (const what of counted)
      if (shape[what] > limits[what]) return { what, requested: shape[what], maximum: limits[what] }
    const repeats = mostRepeats(document)
    return repeats > limits.repeats ? { what: 'repeats', requested: repeats, maximum: limits.repeats } : null
  } catch (error) {
    if (error instanceof GraphQLError) return null
    throw error
  }
}

/** Counts without recursion, so that no document can exhaust the stack here. */
function tooLong(text: string, maximum: number): Beyond | null {
  const lexer = new Lexer(new Source(text))
  let tokens = 0
  for (let nesting = 0; lexer.advance().kind !== TokenKind.EOF;) {
    nesting += step[lexer.token.kind] ?? 0
    if (++tokens > maximum) return { what: 'tokens', requested: tokens, maximum }
    if (nesting > mostNesting) return { what: 'nesting', requested: nesting, maximum: mostNesting }
  }
  return null
}

const step: Partial<Record<TokenKind, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
}

const words: Record<Exclude<Beyond['what'], 'circle'>, string> = {
  tokens: 'words and signs',
  nesting: 'brackets within brackets',
  fields: 'fields, counting fragments wherever they are spread',
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'fields at the root',
  repeats: 'requests for one and the same field',
  cost: 'objects in the answer',
}

/** What to tell the client: which limit, and what to do. */
export function explain({ what, maximum }: Beyond): string {
  if (what === 'circle') return 'A fragment spreads itself, directly or through others. Take that spread out.'
  return `The operation has more than ${maximum} ${words[what]}. Ask for less at once, and hand values over as variables.`
}
