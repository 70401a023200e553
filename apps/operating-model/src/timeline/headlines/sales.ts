import {
  commissionEarned,
  commissionPlanSet,
  contactAdded,
  contractChanged,
  contractEnded,
  contractStarted,
  customerRegistered,
  customerUpdated,
  dealChanged,
  dealLost,
  dealMoved,
  dealOpened,
  dealWon,
  packetAmended,
  promiseRecorded,
  promiseSettled,
  salesClock,
} from '@customer-graph/contracts-sales'
import { clockHeadlines } from './clocks'
import { type Headline, says } from './headline'
import { amount, because, spaced } from './words'

const aDeal = (kind: string): string => `${kind === 'expansion' ? 'An' : 'A'} ${kind} deal`

export const salesHeadlines: readonly Headline[] = [
  says(customerRegistered, ({ name }) => `${name} became known to us`),
  says(customerUpdated, ({ name }) => `The profile of ${name} changed`),
  says(contactAdded, ({ role }) => `A contact became known: ${spaced(role)}`),
  says(
    dealOpened,
    ({ kind, stage, value }) =>
      `${aDeal(kind)} was opened, ${stage}${value ? `, worth ${amount(value)}` : ''}`,
  ),
  says(
    dealChanged,
    ({ value }) => `What is known of a deal changed${value ? `: worth ${amount(value)}` : ''}`,
  ),
  says(dealMoved, ({ from, to }) => `A deal went from ${from} to ${to}`),
  says(dealWon, ({ kind, value }) => `${aDeal(kind)} was won: ${amount(value)}`),
  says(dealLost, ({ kind, reason }) => `${aDeal(kind)} was lost${because(reason)}`),
  says(
    packetAmended,
    ({ packet }) => `The handoff packet was mended and offered again, version ${packet.version}`,
  ),
  says(promiseRecorded, ({ text, dueOn }) => `We promised: ${text}${dueOn ? `, by ${dueOn}` : ''}`),
  says(promiseSettled, ({ status }) => `A promise was ${status}`),
  says(
    contractStarted,
    ({ annualValue, startsOn, endsOn }) =>
      `A contract began: ${amount(annualValue)} a year, ${startsOn} to ${endsOn}`,
  ),
  says(
    contractChanged,
    ({ annualValue, endsOn }) => `A contract changed: ${amount(annualValue)} a year, to ${endsOn}`,
  ),
  says(contractEnded, ({ endedOn, reason }) => `A contract ended on ${endedOn}${because(reason)}`),
  says(commissionPlanSet, () => 'It was decided what a colleague earns'),
  says(commissionEarned, () => 'A commission was earned'),
  ...clockHeadlines(salesClock),
]
