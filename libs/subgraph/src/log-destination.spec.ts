import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createLog } from './log'
import { logDestination, type Write } from './log-destination'
import { countLostLines } from './metrics'

/** A disk that has room for `room` bytes. */
function disk(room: number) {
  let text = ''
  const state = { room, refusal: 'ENOSPC' }
  const write: Write = (_fd, bytes) => {
    if (state.room === 0) throw Object.assign(new Error('cannot write'), { code: state.refusal })
    const part = bytes.subarray(0, state.room)
    state.room -= part.length
    text += Buffer.from(part).toString()
    return part.length
  }
  return { state, write, text: () => text }
}

test('on a full disk lines are lost and counted, and the first that fits again says how many', async () => {
  const { state, write, text } = disk(8)
  const destination = logDestination(2, write)
  for (const line of ['first\n', 'second\n', 'third\n']) destination.write(line)
  state.room = 1_000
  destination.write('fourth\n')
  expect(text()).toBe('first\nse\n{"level":40,"lostLines":2,"msg":"log lines were lost"}\nfourth\n')
  expect(destination.lost).toEqual({ ENOSPC: 2 })

  const metrics = new Registry()
  countLostLines(metrics, destination)
  expect(await metrics.metrics()).toContain('log_lines_lost{reason="ENOSPC"} 2')
})

test('a line after one that was cut off begins on a line of its own, even when that had to wait', () => {
  const { state, write, text } = disk(3)
  const destination = logDestination(2, write)
  destination.write('first\n')
  destination.write('second\n')
  state.room = 1
  destination.write('third\n')
  state.room = 1_000
  destination.write('fourth\n')
  expect(text().split('\n')).toEqual(['fir', expect.stringContaining('"lostLines":3'), 'fourth', ''])
})

test('a reader that is busy for a moment costs nothing', () => {
  const { state, write, text } = disk(0)
  state.refusal = 'EAGAIN'
  let refusals = 3
  const busy: Write = (fd, bytes) => {
    if (refusals-- === 0) state.room = 1_000
    return write(fd, bytes)
  }
  const destination = logDestination(2, busy)
  destination.write('first\n')
  expect(text()).toBe('first\n')
  expect(destination.lost).toEqual({})
})

test('the logger of a process does not fail with its disk', () => {
  const { write } = disk(0)
  const destination = logDestination(2, write)
  createLog('sales', 'info', destination).info('answered')
  expect(destination.lost).toEqual({ ENOSPC: 1 })
})

test('a process whose standard error nobody reads any more goes on until it is asked to stop', async () => {
  const script = `
    const { runUntilStopped } = require(${JSON.stringify(join(__dirname, 'run.ts'))})
    const { createLog } = require(${JSON.stringify(join(__dirname, 'log.ts'))})
    runUntilStopped(async () => {
      const log = createLog('sales', 'info')
      process.stdin.on('data', () => {
        for (let line = 0; line < 1000; line++) log.info('x'.repeat(1000))
        process.emitWarning('nobody reads this')
        process.stdout.write('alive\\n')
      })
      return { stop: async () => true }
    })
    process.stdout.write('started\\n')`
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script])
  const said = (): Promise<string> =>
    new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text))))
  const exited = new Promise((resolve) => child.once('exit', resolve))
  expect(await said()).toBe('started\n')
  child.stderr.destroy()
  child.stdin.write('go\n')
  expect(await Promise.race([said(), exited])).toBe('alive\n')
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
})
