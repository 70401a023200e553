import { type GraphError } from './answer'

interface SentError {
  readonly path?: GraphError['path'] | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

const codes: readonly unknown[] = ['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']

/**
 * Where an answer holds null because a department did not answer, by the errors that came with it: nothing is known there, so
 * nothing may be remembered. Of a list a gateway may explain the first rows alone; what is said of one holds for all.
 */
export const notKnownPaths = (errors: readonly SentError[] | undefined): GraphError['path'][] =>
  (errors ?? []).filter(({ extensions }) => codes.includes(extensions?.['code'])).map(({ path = [] }) => path)
