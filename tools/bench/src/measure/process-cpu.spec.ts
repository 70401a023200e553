import { membersOf, parsePs, parseStat, useOf } from './process-cpu'

test('a line of /proc is read whatever the name of the process holds', () => {
  const line = `42 (my) evil) R 7 ${'0 '.repeat(9)}100 50 3 1 20 0 1 0 12 9999 256 0`
  expect(parseStat(line)).toEqual({ pid: 42, parent: 7, cpuMs: 1_540, residentBytes: 256 * 4096 })
})

test('a line of ps is read, with days and without', () => {
  expect(parsePs(' 42  7  01:02:03 100')).toEqual({
    pid: 42,
    parent: 7,
    cpuMs: 3_723_000,
    residentBytes: 102_400,
  })
  expect(parsePs('1 0 2-00:00:01 4').cpuMs).toBe(172_801_000)
})

test('a tree is a process with all that descend from it, and nobody else', () => {
  const one = (pid: number, parent: number) => ({ pid, parent, cpuMs: 1, residentBytes: 0 })
  const all = [one(1, 0), one(2, 1), one(3, 2), one(4, 1), one(5, 3)]
  expect(membersOf(2, all).map(({ pid }) => pid)).toEqual([2, 3, 5])
})

test('this process uses something; one that does not exist has no use', () => {
  expect(useOf(process.pid)?.residentBytes).toBeGreaterThan(0)
  expect(useOf(2 ** 22 + 1)).toBeNull()
})
