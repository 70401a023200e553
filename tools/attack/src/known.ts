import { type Fields, type Graph } from '@customer-graph/tools-stack'
import { type Known } from './hostile-values'

const page = '(first: 20) { pageInfo { endCursor } nodes { id } }'
const lists = [
  'customers',
  'deals',
  'promises',
  'products',
  'sellers',
  'handoffs',
  'tickets',
  'feedbackItems',
  'people',
]

/** Ids and cursors of the story, by asking for the first page of every list there is. */
export async function knownIn(graph: Graph, fields: ReadonlySet<string>): Promise<Known> {
  const asked = lists.filter((list) => fields.has(list))
  const answer = (await graph.ask(
    'admin',
    `{ ${asked.map((list) => `${list}${page}`).join(' ')} }`,
  )) as Fields
  const pages = Object.values(answer) as { pageInfo: { endCursor: string | null }; nodes: { id: string }[] }[]
  return {
    ids: pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
    cursors: pages.flatMap(({ pageInfo }) => (pageInfo.endCursor === null ? [] : [pageInfo.endCursor])),
  }
}
