import { type EventChanges } from './event-changes.rules'
import { type GraphChanges } from './graph-changes'

/** A release, with what it changes; null where it is the first that publishes it. */
export interface Release {
  readonly version: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly graph: GraphChanges | null
  readonly events: EventChanges | null
}

const intro = `# Changelog

What changed in the graph that clients ask and in the events that consumers read. \`npm run release\` writes it from what
is published; nobody writes it by hand.
`

/** The section of a release. */
export function sectionOf({ version, date, graph, events }: Release): string {
  return [
    `## ${version} (${date})`,
    '### Graph',
    graph
      ? groups([
          ['Breaking', graph.breaking],
          ['To look at', graph.surprising],
          ['New', graph.added.map((name) => `\`${name}\``)],
          ['Deprecated', graph.deprecated.map((name) => `\`${name}\``)],
        ])
      : 'Published for the first time: `apps/gateway/published`.',
    '### Events',
    events
      ? groups([
          ['New', events.added],
          ['Grown', events.grown],
        ])
      : 'Published for the first time: `docs/events/catalogue`.',
  ].join('\n\n')
}

/** The changelog with another section, the latest first. Throws when the release is in it already. */
export function withSection(changelog: string | null, release: Release): string {
  const before = changelog ?? intro
  if (before.includes(`## ${release.version} (`))
    throw new Error(`CHANGELOG.md has a section of ${release.version} already.`)
  const at = before.search(/^## /m)
  const [head, rest] = at < 0 ? [before, ''] : [before.slice(0, at), before.slice(at)]
  return `${head.trimEnd()}\n\n${sectionOf(release)}\n${rest && `\n${rest}`}`
}

function groups(all: readonly (readonly [title: string, lines: readonly string[]])[]): string {
  const told = all.filter(([, lines]) => lines.length > 0)
  if (told.length === 0) return 'Nothing changed.'
  return told
    .map(([title, lines]) => `${title}:\n\n${lines.map((line) => `- ${line}`).join('\n')}`)
    .join('\n\n')
}
