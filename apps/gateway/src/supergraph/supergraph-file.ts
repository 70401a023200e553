import { readFile, stat } from 'node:fs/promises'
import { type SupergraphManager } from '@apollo/gateway'
import { type Log } from '@customer-graph/subgraph'
import { parse } from 'graphql'
import { addressKey, addressVariable } from '../departments/address'

export interface SupergraphFile {
  readonly path: string
  /** The subgraphs that the gateway has an address for, by `addressKey`. */
  readonly known: ReadonlySet<string>
  readonly log: Log
  /** Hears what became of each new text. */
  readonly outcome: (outcome: SwapOutcome) => void
  /** How often to look at the file, in milliseconds. */
  readonly everyMs: number
}

/** `unchanged`: the file holds again what is served anyway. */
export type SwapOutcome = 'served' | 'refused' | 'unchanged'

/**
 * Loads the supergraph from its file, and again whenever the file changes; requests in flight finish on what they began with.
 * A new text that is broken, or names a subgraph without an address, is refused and logged, and the old one stays. At start
 * the same problems are thrown.
 */
export function supergraphFile({ path, known, log, outcome, everyMs }: SupergraphFile): SupergraphManager {
  const read = async () => {
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      throw new Error(
        `Cannot read the supergraph: ${error.message}. Compose it, or set SUPERGRAPH_FILE to where it is.`,
      )
    })
    refuseUnknown(path, subgraphNames(text), known)
    return text
  }
  return {
    async initialize({ update }) {
      // Looked at before it is read: a change in between is seen the next time.
      let seen = await stateOf(path)
      let current = await read()
      const reload = async () => {
        try {
          const next = await read()
          if (next === current) return outcome('unchanged')
          update(next)
          current = next
          outcome('served')
          log.info({ path }, 'serving a new supergraph')
        } catch (error) {
          outcome('refused')
          log.error({ err: error, path }, 'refused a new supergraph; the old one stays')
        }
      }
      const look = async () => {
        const state = await stateOf(path)
        if (state !== seen) await reload()
        seen = state
      }
      // One after the other: an older text that was read slowly must not replace a newer one.
      let looking = Promise.resolve()
      const timer = setInterval(() => void (looking = looking.then(look)), everyMs).unref()
      return { supergraphSdl: current, cleanup: async () => clearInterval(timer) }
    },
  }
}

/** Differs when the file was written, replaced or removed. */
const stateOf = (path: string): Promise<string> =>
  stat(path, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(),
    () => 'absent',
  )

function refuseUnknown(path: string, names: readonly string[], known: ReadonlySet<string>): void {
  const unknown = names.filter((name) => !known.has(addressKey(name)))
  if (unknown.length > 0)
    throw new Error(
      `${path} holds subgraphs without an address. Set ${unknown.map(addressVariable).join(', ')}: SUBGRAPH_<NAME>_URL, ` +
        'with the name in capitals and underscores for hyphens.',
    )
  const sharing = names.filter((name) =>
    names.some((other) => other !== name && addressKey(other) === addressKey(name)),
  )
  if (sharing.length > 0)
    throw new Error(
      `${path} holds subgraphs that share ${addressVariable(sharing[0]!)}: ${sharing.join(', ')}. Rename all but one.`,
    )
}

/** The names of the subgraphs that a supergraph was composed from. Throws GraphQLError when the text is not GraphQL. */
export function subgraphNames(supergraph: string): string[] {
  return parse(supergraph).definitions.flatMap((definition) => {
    if (definition.kind !== 'EnumTypeDefinition' || definition.name.value !== 'join__Graph') return []
    return (definition.values ?? []).flatMap(({ directives = [] }) =>
      directives.flatMap(({ arguments: given = [] }) =>
        given.flatMap(({ name, value }) =>
          name.value === 'name' && value.kind === 'StringValue' ? [value.value] : [],
        ),
      ),
    )
  })
}
