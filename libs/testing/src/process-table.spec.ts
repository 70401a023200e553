import { spawn } from 'node:child_process'
import { commandOf, isAlive, waitUntilGone } from './process-table'

test('a process is seen while it lives, and its end is seen', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const pid = child.pid ?? 0
  expect(isAlive(pid)).toBe(true)
  expect(commandOf(pid)).toContain('setTimeout')
  expect(await waitUntilGone(pid, 1)).toBe(false)
  child.kill('SIGKILL')
  expect(await waitUntilGone(pid, 10_000)).toBe(true)
  expect(commandOf(pid)).toBe('')
})
