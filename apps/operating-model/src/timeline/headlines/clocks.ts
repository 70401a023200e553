import { type ClockEvents, type ClockFact } from '@customer-graph/glossary'
import { type Headline, says } from './headline'
import { because, businessTime } from './words'

const target = ({ name, targetMinutes }: ClockFact) => `${name} (${businessTime(targetMinutes)})`

/** The moments of the clocks of one department. */
export const clockHeadlines = (clock: ClockEvents): readonly Headline[] => [
  says(clock.started, (fact) => `The clock started: ${target(fact)}`),
  says(clock.paused, (fact) => `The clock stands still: ${fact.name}${because(fact.reason)}`),
  says(clock.resumed, (fact) => `The clock runs on: ${fact.name}${because(fact.reason)}`),
  says(
    clock.warned,
    (fact) => `${Math.round((fact.share ?? 0) * 100)} % of the time is used up: ${target(fact)}`,
  ),
  says(clock.breached, (fact) => `The time was used up: ${target(fact)}`),
  says(
    clock.met,
    (fact) =>
      `${fact.breachedAt ? 'Done, too late' : 'Done in time'}: ${target(fact)} after ${businessTime(fact.elapsedBusinessMinutes)}`,
  ),
  says(clock.cancelled, (fact) => `The clock no longer applies: ${fact.name}${because(fact.reason)}`),
]
