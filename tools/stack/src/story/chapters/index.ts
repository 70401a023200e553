import type { Chapter } from '../chapter'
import { aDealIsNotReady } from './a-deal-is-not-ready'
import { aDealWasLost } from './a-deal-was-lost'
import { aHandoffCameBack } from './a-handoff-came-back'
import { aHandoffWaits } from './a-handoff-waits'
import { aPromiseAboutToBreak } from './a-promise-about-to-break'
import { anOnboardingIsLate } from './an-onboarding-is-late'
import { anOnboardingWasCompleted } from './an-onboarding-was-completed'
import { anUrgentTicket } from './an-urgent-ticket'
import { feedbackThatShipped } from './feedback-that-shipped'

/** What fills an empty graph on the first run. No chapter waits for another to end: they are told at once. */
export const chapters: readonly Chapter[] = [
  anUrgentTicket,
  feedbackThatShipped,
  aPromiseAboutToBreak,
  anOnboardingWasCompleted,
  anOnboardingIsLate,
  aDealWasLost,
  aDealIsNotReady,
  aHandoffCameBack,
  aHandoffWaits,
]
