import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { notKnownPaths, possibleTypes } from '@customer-graph/graph-client'
import { type DocumentNode, visit } from 'graphql'
import { map } from 'rxjs'

declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where Apollo Client looks for it
  namespace ApolloClient {
    // eslint-disable-next-line @typescript-eslint/no-namespace -- where Apollo Client looks for it
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all'
      }
      interface Query {
        errorPolicy: 'all'
      }
      interface Mutate {
        errorPolicy: 'all'
      }
    }
  }
}

type Written = Parameters<InMemoryCache['write']>[0]
type Path = readonly (string | number)[]

/** A field of an object as the cache keeps it. */
interface Field {
  readonly id: string
  readonly fieldName: string
}

/** Hands on to the cache where an answer says nothing, because a department did not answer. */
export const tellWhatIsNotKnown = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    map((result) => {
      const notKnown = notKnownPaths(result.errors)
      return notKnown.length > 0 ? { ...result, extensions: { ...result.extensions, notKnown } } : result
    }),
  ),
)

/** Apollo's cache, which keeps what is known and nothing else: what a missing department left null is asked for again. */
export class GraphCache extends InMemoryCache {
  constructor(config: InMemoryCacheConfig = {}) {
    super({ possibleTypes, ...config })
  }

  override write(options: Written): ReturnType<InMemoryCache['write']> {
    const notKnown = (options.extensions?.['notKnown'] ?? []) as Path[]
    return this.batch({
      update: () => {
        const written = super.write(options)
        for (const field of notKnown.flatMap((path) => this.#nullsAt(path, options)))
          this.evict({ ...field, broadcast: false })
        return written
      },
    })
  }

  /** The fields that hold the null of a path, in every row of a list: errors may explain the first rows alone. */
  #nullsAt(path: Path, { result, query, dataId = 'ROOT_QUERY' }: Written): Field[] {
    const nameOf = fieldNames(query)
    const look = (at: unknown, [step = '', ...rest]: Path, field?: Field): Field[] => {
      if (at === null || at === undefined) return field ? [field] : []
      if (Array.isArray(at))
        return at.flatMap((row) => look(row, typeof step === 'number' ? rest : [step, ...rest], field))
      const object = at as Record<string, never>
      const id = this.identify(object) ?? (field ? undefined : dataId)
      return look(object[step], rest, id ? { id, fieldName: nameOf(String(step)) } : field)
    }
    return look(result, path)
  }
}

/** What a key of an answer is called in the schema. */
function fieldNames(query: DocumentNode): (key: string) => string {
  const names = new Map<string, string>()
  visit(query, { Field: ({ alias, name }) => void (alias && names.set(alias.value, name.value)) })
  return (key) => names.get(key) ?? key
}

/** An answer that lacks a department is an answer, with errors beside it. */
export const partialAnswersCount = {
  watchQuery: { errorPolicy: 'all' },
  query: { errorPolicy: 'all' },
  mutate: { errorPolicy: 'all' },
} as const

/** A client of the customer graph: partial answers are kept, together with the errors that say what is missing. */
export const apolloClient = (url: string, token: () => string, send: typeof fetch = fetch): ApolloClient =>
  new ApolloClient({
    cache: new GraphCache(),
    link: ApolloLink.from([
      tellWhatIsNotKnown,
      new SetContextLink(() => ({ headers: { authorization: `Bearer ${token()}` } })),
      new HttpLink({ uri: url, fetch: send }),
    ]),
    defaultOptions: partialAnswersCount,
  })
