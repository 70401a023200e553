export type { Definition, DefinitionVersion, Signature } from './definition'
