import { fetchStep, type Progress } from './fetch-step'
import { type Places, placesAt, rootOf } from './places'
import { type Step } from './plan'

/** Carries out the steps of a plan: merges into `progress.data` and collects `progress.errors`. */
export const runPlan = (progress: Progress, step: Step): Promise<void> | void =>
  run(progress, step, rootOf(progress.data))

function run(progress: Progress, step: Step, places: Places): Promise<void> | void {
  switch (step.kind) {
    case 'fetch':
      return fetchStep(progress, step, places)
    case 'at': {
      const further = placesAt(places, step.path)
      return further.objects.length > 0 ? run(progress, step.step, further) : undefined
    }
    case 'sequence':
      return inOrder(progress, step.steps, places)
    case 'parallel':
      return atOnce(progress, step.steps, places)
    case 'if': {
      const chosen = progress.decided[step.variable] ? step.then : step.otherwise
      return chosen ? run(progress, chosen, places) : undefined
    }
  }
}

async function inOrder(progress: Progress, steps: readonly Step[], places: Places): Promise<void> {
  for (const step of steps) await run(progress, step, places)
}

async function atOnce(progress: Progress, steps: readonly Step[], places: Places): Promise<void> {
  await Promise.all(steps.map((step) => run(progress, step, places)))
}
