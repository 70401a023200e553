import { type TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { type Answer, answerFrom } from './answer'
import { operationIds } from './generated/operation-ids'

export interface ClientOptions {
  /** The gateway's `/graphql`. */
  readonly url: string
  /** The caller's token, asked for before each request so that it can be renewed. */
  readonly token: () => string | Promise<string>
  /** True where the gateway takes published operations by their id alone. */
  readonly idsOnly?: boolean
  /** What sends the request; the platform's `fetch` unless given. */
  readonly fetch?: typeof fetch
}

export interface Client {
  /**
   * Sends one operation. Whatever the graph says is answered, errors included; a department that is away is in `missing`.
   * Rejects only when no answer of the graph came back: the connection failed, `signal` was aborted, or something that is
   * no GraphQL answered.
   */
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Answer<Data>>
}

/** A client of the customer graph. It keeps no state: what is remembered between two questions is the caller's choice. */
export function createClient({ url, token, idsOnly = false, fetch: send = fetch }: ClientOptions): Client {
  return {
    async ask(document, variables, { signal } = {}) {
      const response = await send(url, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          authorization: `Bearer ${await token()}`,
        },
        body: JSON.stringify({ ...(idsOnly ? byId(document) : inFull(document)), variables }),
        ...(signal ? { signal } : {}),
      })
      const text = await response.text()
      const requestId = response.headers.get('x-request-id')
      return answerFrom(parsed(text, `${url} answered ${response.status}`), requestId)
    },
  }
}

type AnyDocument = TypedDocumentNode<unknown, never>

const inFull = (document: AnyDocument) => ({ query: print(document), operationName: nameOf(document) })

function byId(document: AnyDocument) {
  const name = nameOf(document)
  const sha256Hash = name === undefined ? undefined : operationIds[name]
  if (!sha256Hash)
    throw new Error(
      `${name ?? 'An operation without a name'} is not published. Add it to libs/graph-client/operations and generate.`,
    )
  return { operationName: name, extensions: { persistedQuery: { version: 1, sha256Hash } } }
}

function nameOf({ definitions }: AnyDocument): string | undefined {
  const operation = definitions.find((each) => each.kind === 'OperationDefinition')
  return operation?.kind === 'OperationDefinition' ? operation.name?.value : undefined
}

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(
      `${from}, and it is no JSON. Is it the gateway’s /graphql? It begins: ${text.slice(0, 100)}`,
    )
  }
}
