import {
  firstContactMade,
  handoffAccepted,
  handoffClaimed,
  handoffCompleted,
  handoffOffered,
  handoffReassigned,
  handoffReturned,
  onboardingCompleted,
  onboardingMilestoneReached,
  onboardingStarted,
  successClock,
} from '@customer-graph/contracts-success'
import { clockHeadlines } from './clocks'
import { type Headline, says } from './headline'
import { because, businessTime, spaced } from './words'

const verdict = { true: ', in time', false: ', too late', null: '' }

export const successHeadlines: readonly Headline[] = [
  says(handoffOffered, ({ round }) =>
    round === 1 ? 'A handoff was offered to success' : `A handoff was offered again, round ${round}`,
  ),
  says(handoffClaimed, () => 'A success manager took the handoff'),
  says(handoffReassigned, ({ reason }) => `The handoff went to another success manager${because(reason)}`),
  says(handoffAccepted, () => 'Success accepted the handoff'),
  says(
    handoffReturned,
    ({ reasons }) => `Success returned the handoff: ${reasons.map(({ code }) => spaced(code)).join(', ')}`,
  ),
  says(firstContactMade, ({ inTime, elapsedBusinessMinutes }) => {
    const after =
      elapsedBusinessMinutes === null ? '' : ` after ${businessTime(elapsedBusinessMinutes)} of business time`
    return `First contact was made${after}${verdict[`${inTime}`]}`
  }),
  says(handoffCompleted, () => 'The handoff is complete'),
  says(onboardingStarted, ({ milestones }) => `Onboarding began: ${milestones.map(spaced).join(', ')}`),
  says(
    onboardingMilestoneReached,
    ({ milestone, confirmedByCustomer }) =>
      `Milestone reached: ${spaced(milestone)}${confirmedByCustomer ? ', confirmed by the customer' : ''}`,
  ),
  says(
    onboardingCompleted,
    ({ definitionVersion }) => `The customer is onboarded (definition version ${definitionVersion})`,
  ),
  ...clockHeadlines(successClock),
]
