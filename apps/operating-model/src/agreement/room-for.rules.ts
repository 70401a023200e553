import { type Problem } from '@customer-graph/glossary'

/** How many of each the company may agree on: lists of agreements are answered whole, so they may not grow without end. */
const most = { definition: 200, 'service level': 500, calendar: 200 } as const

/** What is wrong with adding one more to `count` of them; nothing while there is room. */
export const roomFor = (noun: keyof typeof most, count: number): Problem[] =>
  count < most[noun]
    ? []
    : [
        {
          path: '',
          message: `There are ${count} ${noun}s, which is the most; set a new version of one that is there.`,
        },
      ]
