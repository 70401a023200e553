import type { Tokens } from '../callers'
import type { Graph } from './graph'

/** One customer's trouble, told through the same mutations that everybody uses. Telling it again changes nothing. */
export interface Chapter {
  title: string
  tell(graph: Graph, tokens: Tokens): Promise<void>
}
