/** What a Kafka user may do with a topic or a group. The words are those of Kafka's own tools. */
export type Operation = 'Read' | 'Write' | 'Delete' | 'DescribeConfigs'

/** One right: a user, what it may do, and where. */
export interface Right {
  /** The name by which the user signs in. */
  readonly user: string
  readonly operation: Operation
  readonly resource: 'topic' | 'group'
  readonly name: string
  /** `prefixed`: every name that begins so. */
  readonly pattern: 'literal' | 'prefixed'
}

/** What a department's service, or the gateway, does on the brokers. */
export interface Traffic {
  /** The name of the department, or `gateway`; its user is called so. */
  readonly process: string
  /** The one topic that it writes; null for the gateway. */
  readonly writes: string | null
  readonly reads: readonly string[]
  readonly groups: readonly string[]
  /** What the groups begin with that it makes for a while, to replay topics or to follow what happens, and removes again. */
  readonly passingGroups: string
}

/**
 * The rights that the user of a process needs, and no other: it writes its own topic, reads that and those it consumes in its
 * own groups or in passing ones, which it may remove (its own, to find out whether its database was put back behind it), and looks up how these topics are set up. To read or to write
 * includes to see. Nobody may create a topic: the administrator does.
 */
export function rightsOf({ process: user, writes, reads, groups, passingGroups }: Traffic): Right[] {
  const own = writes === null ? [] : [writes]
  const right = (
    operation: Operation,
    resource: Right['resource'],
    name: string,
    pattern: Right['pattern'] = 'literal',
  ): Right => ({ user, operation, resource, name, pattern })
  const seen = [...new Set([...own, ...reads])]
  return [
    ...own.map((topic) => right('Write', 'topic', topic)),
    ...seen.map((topic) => right('Read', 'topic', topic)),
    ...seen.map((topic) => right('DescribeConfigs', 'topic', topic)),
    ...groups.map((group) => right('Read', 'group', group)),
    ...(seen.length > 0
      ? [
          right('Read', 'group', passingGroups, 'prefixed'),
          right('Delete', 'group', passingGroups, 'prefixed'),
        ]
      : []),
  ]
}

/** The rights of a consumer outside the services: it reads topics, as a group of its own name or `name-…`, and writes nothing. */
export function readerRights(user: string, topics: readonly string[]): Right[] {
  const read = { user, operation: 'Read', pattern: 'literal' } as const
  return [
    ...topics.map((name) => ({ ...read, resource: 'topic', name }) as const),
    { ...read, resource: 'group', name: user },
    { ...read, resource: 'group', name: `${user}-`, pattern: 'prefixed' },
  ]
}

/** The topics that there are: those that somebody writes. */
export const topicsIn = (traffic: readonly Traffic[]): string[] =>
  traffic.flatMap(({ writes }) => writes ?? [])

/** Rights as lines for `kafka-acls.sh`: one for each user, operations and pattern, with all that they hold for. */
export function aclCommands(rights: readonly Right[]): string[] {
  const byPlace = new Map<string, { right: Right; operations: Operation[] }>()
  for (const right of rights) {
    const place = [right.user, right.resource, right.pattern, right.name].join(' ')
    byPlace.set(place, { right, operations: [...(byPlace.get(place)?.operations ?? []), right.operation] })
  }
  const byLine = new Map<string, string[]>()
  for (const { right, operations } of byPlace.values()) {
    const { user, resource, pattern, name } = right
    const words = [
      `--allow-principal User:${user}`,
      ...operations.map((operation) => `--operation ${operation}`),
      ...(pattern === 'literal' ? [] : ['--resource-pattern-type prefixed']),
    ].join(' ')
    byLine.set(words, [...(byLine.get(words) ?? []), `--${resource} ${name}`])
  }
  return [...byLine].map(([words, places]) => `${words} ${places.join(' ')}`)
}
