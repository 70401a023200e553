import { memoryDatabase } from '../../model/memory-database'
import { startProcess } from '../../model/process'
import { atOnce } from '../../model/turns'
import { createMemoryBus } from '../bus/memory/memory-bus'
import { silentLog } from '../silent-log'
import { record, topic, write } from '../spec/consumer-under-test'
import { noted } from '../spec/department-under-test'
import { type ConsumerOptions } from './consumer-options'
import { effectOf } from './effect'
import { handleRecords } from './handle-records'
import { when } from './reaction'

const counts = () => ({ applied: 0, repeated: 0, unhandled: 0, parked: 0, redriven: 0, gaps: 0, undone: 0 })

test('an event that another member applies between the last attempt and the parking is not parked', async () => {
  const database = memoryDatabase()
  const dataSource = startProcess(atOnce, database).dataSource('member')
  const delivered = [{ ...record('a', 1), topic, partition: 0, offset: '0' }]
  const always: ConsumerOptions = {
    group: 'g',
    department: 'success',
    dataSource,
    bus: createMemoryBus(),
    log: silentLog,
    reactions: [write],
    retryDelaysMs: [],
  }
  const other = () => handleRecords(always, effectOf(always), counts(), delivered)
  const failing = { ...always, reactions: [when(noted, () => Promise.reject(new Error('not this one')))] }
  let transactions = 0
  const overtaken = new Proxy(dataSource, {
    get: (target, name) =>
      name === 'transaction'
        ? async (work: never) => {
            transactions += 1
            if (transactions === 2) await other()
            return target.transaction(work)
          }
        : target[name as keyof typeof target],
  })
  const parked = counts()

  await handleRecords({ ...failing, dataSource: overtaken }, effectOf(failing), parked, delivered)

  expect(transactions).toBe(2)
  expect(parked.parked).toBe(0)
  const { effects, positions, parked: left } = await database.contents()
  expect(effects).toHaveLength(1)
  expect(positions).toMatchObject([{ stream: 'a', sequence: 1, parked: false }])
  expect(left).toEqual([])
})
