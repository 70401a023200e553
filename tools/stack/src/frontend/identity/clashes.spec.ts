import { clashesIn, type TypesById } from './clashes.rules'

const clashes = (...answers: unknown[]): string[] => {
  const known: TypesById = new Map()
  return answers.flatMap((answer) => clashesIn(answer, known))
}
const person = { __typename: 'Person', id: 'a', name: 'Ada' }

test('the same object in two places, with other parts of it, clashes with nothing', () => {
  const seen = {
    deal: { __typename: 'Deal', id: 'd', seller: person },
    people: [person, { ...person, team: { lead: null } }],
  }
  expect(clashes(seen)).toEqual([])
})

test.each([
  ['one answer', [{ agents: [{ __typename: 'AgentProfile', id: 'a', person }] }]],
  ['two answers', [{ person }, { agent: { __typename: 'AgentProfile', id: 'a' } }]],
])('an id of two types is found in %s', (_where, answers) => {
  expect(clashes(...answers)).toEqual([expect.stringMatching(/^a is the id of a \w+ and of a \w+\.$/)])
})

test.each([
  ['a value', { version: 1 }, { version: 2 }, 'version: 2 and 1'],
  ['a list', { warnAt: [0.5] }, { warnAt: [0.5, 0.9] }, 'warnAt: [0.5,0.9] and [0.5]'],
  ['null', { plan: null }, { plan: 'gold' }, 'plan: "gold" and null'],
])('two versions of a thing under one id are found by %s', (_what, one, other, told) => {
  const level = { __typename: 'ServiceLevel', id: 's' }
  expect(clashes({ now: [{ ...level, ...one }], before: [{ ...level, ...other }] })).toEqual([
    `ServiceLevel s has two values of ${told}.`,
  ])
})

test('what changed between two answers is news and no clash', () => {
  expect(clashes({ person }, { person: { ...person, name: 'Ada Novak' } })).toEqual([])
})
