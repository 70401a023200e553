import { isWrongClock, passportReader, passportSigner } from './passport'

const secret = 'one secret for the sales department only'
const caller = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales' as const,
  roles: ['seller'],
  requestId: 'r',
}
const second = 1000
/** What a department makes of a passport that was signed just now, when its own clock says another time. */
const readWhenOff = (seconds: number, token = passportSigner(secret, 'sales')(caller)) =>
  passportReader(secret, 'sales', () => Date.now() + seconds * second)(token)

test.each([[-29], [0], [29], [85]])(
  '%d s later by its own clock, a department takes a passport',
  async (seconds) => {
    expect(await readWhenOff(seconds)).toEqual(caller)
  },
)

test.each([
  [-95, 95],
  [-35, 35],
  [100, -100],
])('%d s later the clocks are at fault, and by how much is told', async (seconds, ahead) => {
  const read = await readWhenOff(seconds)
  if (!read || !isWrongClock(read)) throw new Error('The clocks are not told of')
  expect(Math.abs(read.aheadSeconds - ahead)).toBeLessThanOrEqual(1)
})

test('what is not signed by the gateway says nothing of clocks', async () => {
  const stranger = passportSigner('another secret of another department', 'sales')(caller)
  const misled = passportSigner(secret, 'support')(caller)
  for (const token of [stranger, misled, 'a.b.c']) expect(await readWhenOff(-95, token)).toBeNull()
})
