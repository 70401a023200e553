import { fetchStep, type Progress } from './fetch-step'
import { type ResponsePaths, nodesAtPath, rootOf } from './response-paths'
import { type Step } from './plan'

/** Carries out the steps of a plan: merges into `progress.data` and collects `progress.errors`. */
export const runPlan = (progress: Progress, step: Step): Promise<void> =>
  run(progress, step, rootOf(progress.data))

/** Asynchronous even where it need not be: what one step throws at once must not leave its siblings unattended. */
async function run(progress: Progress, step: Step, nodes: ResponsePaths): Promise<void> {
  switch (step.kind) {
    case 'fetch':
      return fetchStep(progress, step, nodes)
    case 'at': {
      const further = nodesAtPath(nodes, step.path)
      return further.objects.length > 0 ? run(progress, step.step, further) : undefined
    }
    case 'sequence':
      for (const each of step.steps) await run(progress, each, nodes)
      return
    case 'parallel':
      await Promise.all(step.steps.map((each) => run(progress, each, nodes)))
      return
  }
}
