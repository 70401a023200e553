import { type Metric } from './metric'

/**
 * What is wrong with the pairs of a catalogue: every metric is looked at beside another one that is there, and how much or
 * how fast beside how well.
 */
export const wrongPairs = (catalogue: readonly Metric[]): string[] =>
  catalogue.flatMap(({ id, pair, class: kind }) => {
    const other = catalogue.find((metric) => metric.id === pair)
    if (!other) return [`${id} has no pair: "${pair}" is not in the catalogue.`]
    if (pair === id) return [`${id} is its own pair.`]
    return kind === 'efficiency' && other.class !== 'outcome'
      ? [`${id} counts how fast, and so does its pair ${pair}.`]
      : []
  })
