import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

/** Where the supergraph says that a subgraph is. The gateway maps names to addresses itself. */
const placeholder = (name: string): string => `http://${name}.subgraph`

/** Composes subgraphs into a supergraph's text. Throws an error that lists everything that does not fit together. */
export function composeSupergraph(subgraphs: readonly { name: string; sdl: string }[]): string {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: placeholder(name) })),
  )
  if (result.errors)
    throw new Error(
      `The subgraphs do not compose:\n${result.errors.map(({ message }) => `  ${message}`).join('\n')}`,
    )
  return `${result.supergraphSdl.trim()}\n`
}
