import DataLoader from 'dataloader'
import { type Connection, type Page } from './connection'

/**
 * Loads single things by key: all keys asked for in one tick go to `fetch` at once, each key once. A key that `fetch`
 * does not answer resolves to null. Make one per request, never one per process: it remembers what it loaded.
 */
export function loadByKey<Key extends string | number, Value>(
  fetch: (keys: readonly Key[]) => Promise<readonly Value[]>,
  keyOf: (value: Value) => Key,
): DataLoader<Key, Value | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await fetch(keys)).map((value) => [keyOf(value), value]))
    return keys.map((key) => found.get(key) ?? null)
  })
}

/** Loads groups by key (a parent's few children, where no page is needed): a key without values resolves to an empty list. */
export function loadGroups<Key extends string | number, Value>(
  fetch: (keys: readonly Key[]) => Promise<readonly Value[]>,
  keyOf: (value: Value) => Key,
): DataLoader<Key, readonly Value[]> {
  return new DataLoader(async (keys) => {
    const groups = new Map<Key, Value[]>(keys.map((key) => [key, []]))
    for (const value of await fetch(keys)) groups.get(keyOf(value))?.push(value)
    return keys.map((key) => groups.get(key)!)
  })
}

/** What a paged field of a parent asks for. `filter` is whatever else the field's arguments say; it must survive JSON. */
export interface PageRequest<Filter = undefined> {
  readonly parent: string
  readonly page: Page
  readonly filter?: Filter
}

/**
 * Loads pages of parents' lists: requests with equal page and filter go to `fetch` together, so a field selected once costs
 * one statement however many parents there are. `fetch` answers one connection per parent id, in their order.
 */
export function loadPages<Node, Filter = undefined>(
  fetch: (
    parentIds: readonly string[],
    page: Page,
    filter: Filter | undefined,
  ) => Promise<readonly Connection<Node>[]>,
): DataLoader<PageRequest<Filter>, Connection<Node>, string> {
  const keyOf = ({ page, filter }: PageRequest<Filter>) =>
    JSON.stringify([page.first, page.after, filter ?? null])
  return new DataLoader<PageRequest<Filter>, Connection<Node>, string>(
    async (requests) => {
      const groups = new Map<string, PageRequest<Filter>[]>()
      for (const request of requests)
        groups.set(keyOf(request), [...(groups.get(keyOf(request)) ?? []), request])
      const answers = new Map<PageRequest<Filter>, Connection<Node> | Error>()
      await Promise.all([...groups.values()].map((group) => answer(group, fetch, answers)))
      return requests.map((request) => answers.get(request)!)
    },
    { cacheKeyFn: (request) => `${request.parent} ${keyOf(request)}` },
  )
}

/** A page that cannot be had (a forged cursor) fails its own field, not those that were batched with it. */
async function answer<Node, Filter>(
  group: readonly PageRequest<Filter>[],
  fetch: (
    parentIds: readonly string[],
    page: Page,
    filter: Filter | undefined,
  ) => Promise<readonly Connection<Node>[]>,
  answers: Map<PageRequest<Filter>, Connection<Node> | Error>,
): Promise<void> {
  const { page, filter } = group[0]!
  const pages = await fetch(
    group.map((request) => request.parent),
    page,
    filter,
  ).catch((error: Error) => error)
  group.forEach((request, at) => answers.set(request, pages instanceof Error ? pages : pages[at]!))
}
