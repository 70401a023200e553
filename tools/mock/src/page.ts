import { type GraphQLObjectType } from 'graphql'
import { badInput } from '@customer-graph/subgraph'
import { type Thing } from './thing'

export interface PageArguments {
  readonly first?: unknown
  readonly after?: unknown
}

/** As many as a list has at most, so that a frontend meets second pages soon. */
export const mostInAList = 27

/**
 * One page of `total` things, as the graph pages: opaque cursors, `first` from 0 to 100. Throws BAD_USER_INPUT as the graph does.
 */
export function pageOf(
  type: GraphQLObjectType,
  { first, after }: PageArguments,
  total: number,
  thingAt: (at: number) => Thing,
): object {
  if (typeof first !== 'number' || first < 0 || first > 100)
    throw badInput(`first must be from 0 to 100, not ${String(first)}.`, 'first')
  const start = after === undefined || after === null ? 0 : placeIn(after) + 1
  const places = Array.from({ length: Math.max(0, Math.min(first, total - start)) }, (_, at) => start + at)
  const edges = places.map((at) => ({ cursor: cursorOf(at), node: thingAt(at) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: start + places.length < total,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(type.getFields()['totalCount'] ? { totalCount: total } : {}),
  }
}

const cursorOf = (place: number): string => Buffer.from(`mock:${place}`).toString('base64url')

function placeIn(cursor: unknown): number {
  const [, place] = /^mock:(\d+)$/.exec(Buffer.from(String(cursor), 'base64url').toString()) ?? []
  if (place === undefined)
    throw badInput('after is no cursor of this list. Use an endCursor as it was answered.', 'after')
  return Number(place)
}
