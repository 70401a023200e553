/**
 * What every topic is: the only place where it is said. The adapter creates topics with it, `npm run topics` gives it to those
 * that exist, and the catalogue of events quotes it.
 */
export const topicSettings = {
  /** For ever: another number would move streams between partitions, and they would lose their order. */
  partitions: 6,
  /** What stands in the topic's own configuration, whatever the broker's says: projections are rebuilt from the topics. */
  config: { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' },
} as const

/** The settings of a topic that are not as they should be, each with what it is and what it should be. */
export const differences = (
  found: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly is: string; readonly shouldBe: string }[] =>
  Object.entries(topicSettings.config)
    .filter(([name, shouldBe]) => found[name] !== shouldBe)
    .map(([name, shouldBe]) => ({ name, is: found[name] ?? 'not set', shouldBe }))
