import { type Chance } from './chance'
import { type Operation } from './operation'

const nested = (levels: number, open: string, core: string) =>
  `${open.repeat(levels)}${core}${'}'.repeat(levels)}`

/** Attacks on whatever reads the document, whatever the schema says. Each takes a size that grows. */
const attacks: readonly ((size: number) => string)[] = [
  (size) => `{ ${Array.from({ length: size }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  (size) => `{ ${'__typename '.repeat(size)} }`,
  (size) => `{ __typename ${'@skip(if: false) '.repeat(size)} }`,
  (size) => `{ __typename ${'@noSuch '.repeat(size)} }`,
  (size) => nested(size, '{ customers(first: 1) { nodes ', '{ id }'),
  (size) => nested(size, '{ a ', ''),
  (size) => `{ a(x: ${'['.repeat(size)}${']'.repeat(size)}) }`,
  (size) =>
    `{ ...F0 } ${Array.from({ length: size }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F${size} on Query { __typename }`,
  (size) => `{ ...A } fragment A on Query { ...B } fragment B on Query { ${'...A '.repeat(size)} }`,
  (size) => Array.from({ length: size }, (_, at) => `query Q${at} { __typename }`).join(' '),
  (size) => `query (${Array.from({ length: size }, (_, at) => `$v${at}: Int`).join(' ')}) { __typename }`,
  (size) => '{'.repeat(size),
  (size) => `"${'"""'.repeat(size)}`,
  (size) => `# ${'x'.repeat(size)}\n{ __typename }`,
  (size) => '\ufeff,'.repeat(size) + '{ __typename }',
  (size) => `{ customer(id: "${'\\u0041'.repeat(size)}") { id } }`,
  (size) => `{ __schema { types { fields { type ${nested(size, '{ ofType ', '{ name }')} } } } }`,
  (size) => `subscription { ${'x '.repeat(size)} }`,
  (size) => `subscription { customersChanged(after: "${'A'.repeat(size)}") { type } }`,
  (size) =>
    `subscription { customersChanged(filter: { types: ["${'x'.repeat(size)}"] }) { cursor customer { name } } }`,
  (size) =>
    `subscription { customerActivity(customerId: "${'x'.repeat(size)}") { customer { commission: id } } }`,
  (size) => `mutation { ${'__typename '.repeat(size)} }`,
]

/** A document that attacks its reader, from small enough to be allowed to far beyond every limit. */
export function attackReader(chance: Chance): Operation {
  const size = chance.one([1, 3, 15, 60, 400, 5_000])
  return { query: chance.one(attacks)(size), variables: {} }
}
