import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supervise, type Alive, type Part } from './supervise'

const folder = mkdtempSync(join(tmpdir(), 'supervise-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A part whose processes die when the test says so. */
function fakePart() {
  const logFile = join(folder, 'part.log')
  writeFileSync(logFile, Array.from({ length: 30 }, (_, line) => `line ${line + 1}`).join('\n'))
  const dying: ((how: string) => void)[] = []
  const part: Part = {
    name: 'support',
    start: async (): Promise<Alive> => {
      let die = (_how: string): void => undefined
      const exited = new Promise<string>((resolve) => (die = resolve))
      dying.push(die)
      return { pid: 100 + dying.length, logFile, exited, stop: async () => die('SIGTERM') }
    },
  }
  return { part, starts: () => dying.length, kill: (how: string) => dying.at(-1)?.(how) }
}

function fakeWatch() {
  const told: string[] = []
  const pauses: number[] = []
  const noted: number[] = []
  const gaveUp: string[] = []
  const disk = { full: false }
  return {
    disk,
    told,
    pauses,
    noted,
    gaveUp,
    watch: {
      tell: (text: string) => void told.push(text),
      note: (_name: string, pid: number) => void noted.push(pid),
      giveUp: (why: string) => void gaveUp.push(why),
      diskFull: () => disk.full,
      pause: async (milliseconds: number) => void pauses.push(milliseconds),
    },
  }
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

test('a part that dies is named with the last 20 lines of its log and started again', async () => {
  const { part, starts, kill } = fakePart()
  const { watch, told, noted } = fakeWatch()
  const supervised = await supervise(part, watch)
  kill('SIGKILL')
  await settled()
  expect(starts()).toBe(2)
  expect(supervised.pid()).toBe(102)
  expect(noted).toEqual([101, 102])
  expect(told[0]).toContain('support died (SIGKILL)')
  expect(told[0]?.split('\n').slice(1)).toEqual(
    Array.from({ length: 20 }, (_, line) => `  | line ${line + 11}`),
  )
  await supervised.stop()
})

test('after the sixth death within a minute the stack is told to stop', async () => {
  const { part, starts, kill } = fakePart()
  const { watch, gaveUp, pauses } = fakeWatch()
  await supervise(part, watch)
  for (let death = 0; death < 6; death++) {
    kill('code 1')
    await settled()
  }
  expect(starts()).toBe(6)
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000])
  expect(gaveUp).toEqual([
    'support died more than 5 times within a minute. Mend the cause shown above, then start again.',
  ])
})

test('deaths on a full disk are not counted: with room again all is well by itself', async () => {
  const { part, starts, kill } = fakePart()
  const { watch, gaveUp, pauses, disk } = fakeWatch()
  const supervised = await supervise(part, watch)
  disk.full = true
  for (let death = 0; death < 20; death++) {
    kill('code 1')
    await settled()
  }
  disk.full = false
  kill('code 1')
  await settled()
  expect(starts()).toBe(22)
  expect(gaveUp).toEqual([])
  expect(pauses.slice(-2)).toEqual([8_000, 250])
  await supervised.stop()
})

test('a part that is stopped on purpose stays stopped and is not mourned', async () => {
  const { part, starts } = fakePart()
  const { watch, told } = fakeWatch()
  const supervised = await supervise(part, watch)
  await supervised.stop()
  expect(starts()).toBe(1)
  expect(told).toEqual([])
})

test('a part that is replaced comes back at once, without a death', async () => {
  const { part, starts } = fakePart()
  const { watch, told, pauses } = fakeWatch()
  const supervised = await supervise(part, watch)
  await supervised.restart()
  await settled()
  expect(starts()).toBe(2)
  expect(pauses).toEqual([])
  expect(told).toEqual(['support runs again (process 102)'])
  await supervised.stop()
})

test('a start that fails counts as a death', async () => {
  const { part, kill } = fakePart()
  const { watch, told } = fakeWatch()
  let refusals = 1
  const fussy: Part = {
    ...part,
    start: async () => {
      if (told.length > 0 && refusals-- > 0) throw new Error('the port is taken')
      return part.start()
    },
  }
  const supervised = await supervise(fussy, watch)
  kill('SIGKILL')
  await settled()
  expect(told.join('\n')).toContain('support died (the port is taken)')
  expect(supervised.pid()).toBe(102)
  await supervised.stop()
})
