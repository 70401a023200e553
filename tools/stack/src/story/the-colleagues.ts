import { callers, subjectOf, type CallerName } from '../callers'
import type { Chapter } from './chapter'

const names = Object.keys(callers) as CallerName[]

/** The people whose tokens are ready to paste stand in the directory, so that what they do has a name. */
export const theColleagues: Chapter = {
  title: 'the colleagues whose tokens are ready',
  tell: async (graph, tokens) => {
    for (const caller of names) {
      const { name, roles } = callers[caller]
      await graph.change('operations', 'addPerson', {
        idempotencyKey: `story-colleague-${caller}`,
        id: subjectOf(tokens[caller]),
        name,
        department: caller.toUpperCase(),
        roles,
      })
    }
  },
}
