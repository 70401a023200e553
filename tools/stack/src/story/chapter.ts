import type { Cast } from './cast'
import type { Graph } from './graph'

/** Where a chapter plays: the graph, and the colleagues who act in it. */
export interface Stage {
  graph: Graph
  cast: Cast
}

/** One customer's trouble, told through the same mutations that everybody uses. Telling it again changes nothing. */
export interface Chapter {
  title: string
  tell(stage: Stage): Promise<void>
}
