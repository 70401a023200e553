import { createSleep } from './sleep'

const longMs = 600_000

test('a sleeper that is woken does not sleep on', async () => {
  const nap = createSleep()
  const sleeping = nap.sleep(longMs)
  nap.wake()
  await sleeping
})

test('waking it while it is awake ends its next sleep at once, and only that one', async () => {
  const nap = createSleep()
  nap.wake()
  nap.wake()
  await nap.sleep(longMs)
  let slept = true
  const next = nap.sleep(longMs).then(() => (slept = false))
  await new Promise(setImmediate)
  expect(slept).toBe(true)
  nap.wake()
  await next
})

test('without being woken it sleeps for the time given', async () => {
  await expect(createSleep().sleep(1)).resolves.toBeUndefined()
})
