import { raw, sourceOf } from '../spec/source-under-test'
import { clockAhead } from './clocks'

const now = Date.parse('2026-11-27T09:00:30.400Z')
const posted = (date: string) => ({ status: 200, contentType: 'application/json', text: '{}', date })

test.each([
  ['Fri, 27 Nov 2026 09:00:30 GMT', 0],
  ['Fri, 27 Nov 2026 09:00:31 GMT', -0.6],
  ['Fri, 27 Nov 2026 09:00:00 GMT', 29.4],
  ['Fri, 27 Nov 2026 09:01:30 GMT', -59.6],
  ['', undefined],
  ['yesterday', undefined],
])('a department that says %j is this far behind: %s', (date, ahead) => {
  const measured = clockAhead(posted(date), now)
  if (ahead === undefined) expect(measured).toBeUndefined()
  else expect(measured).toBeCloseTo(ahead)
})

const refused = JSON.stringify({
  errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED', clockAheadSeconds: -95 } }],
})

test('a department that refuses us by its clock is told of as that, however often, and measured', async () => {
  const { ask, lines, outcomes, clocks } = await sourceOf(
    (_request, response) =>
      void response
        .writeHead(401, {
          'content-type': 'application/json',
          date: new Date(Date.now() + 95_000).toUTCString(),
        })
        .end(refused),
  )
  const message = expect.stringContaining('The clocks of the gateway and of support differ by 95 s')
  for (let at = 0; at < 5; at++) {
    const { errors } = await ask()
    expect(errors[0]).toEqual({
      message,
      path: ['ticket'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' },
    })
  }
  expect(outcomes).toEqual(Array(5).fill('clocks'))
  expect(lines.filter((line) => line.includes('Set both by a time server'))).toHaveLength(5)
  expect(Math.round(clocks[0]!)).toBeLessThanOrEqual(-94)
})

test('any other refusal says nothing of clocks', async () => {
  const { ask, outcomes } = await sourceOf(raw(refused.replace('clockAheadSeconds', 'other'), 401))
  expect((await ask()).errors[0]).toMatchObject({ message: 'support cannot be reached at the moment.' })
  expect(outcomes).toEqual(['answered'])
})
