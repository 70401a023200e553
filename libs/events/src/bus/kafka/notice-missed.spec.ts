import { type Admin } from 'kafkajs'
import { silentLog } from '../../silent-log'
import { type MissedRecords } from '../event-bus'
import { noticeMissed } from './notice-missed'

/** A broker of one partition, of which it keeps offsets `low` to 99, and on which the group has committed `committed`. */
function watching({ low, committed = -1 }: { low: number; committed?: number }) {
  const admin = {
    fetchOffsets: async ({ topics }: { topics: string[] }) =>
      topics.map((topic) => ({ topic, partitions: [{ partition: 0, offset: String(committed) }] })),
    fetchTopicOffsets: async () => [{ partition: 0, low: String(low), high: '100', offset: '100' }],
  } as unknown as Admin
  const told: MissedRecords[] = []
  const fate = { fails: false }
  const onMissed = async (missed: MissedRecords) => {
    if (fate.fails) throw new Error('The database is away.')
    told.push(missed)
  }
  const notice = noticeMissed(admin, silentLog, { group: 'g', topics: ['t'], onMissed })
  return { notice, told, fate }
}

test('what was deleted while the group was away is told before it reads', async () => {
  const { notice, told } = watching({ low: 40, committed: 10 })
  await notice.beforeReading()
  expect(told).toEqual([{ topic: 't', partition: 0, from: '10', to: '40' }])
})

test('a group that is new or where it was is told nothing', async () => {
  for (const committed of [-1, 40, 70]) {
    const { notice, told } = watching({ low: 40, committed })
    await notice.beforeReading()
    expect(told).toEqual([])
  }
})

test('what was deleted while the group read on is told when a read begins further on', async () => {
  const { notice, told } = watching({ low: 40 })
  notice.readUpTo('t', 0, '30')
  await notice.whenReadAt('t', 0, '40')
  expect(told).toEqual([{ topic: 't', partition: 0, from: '30', to: '40' }])
})

test('a read that begins further on with everything kept has passed what is no record', async () => {
  const { notice, told } = watching({ low: 5 })
  notice.readUpTo('t', 0, '30')
  await notice.whenReadAt('t', 0, '32')
  expect(told).toEqual([])
})

test('what others have read in between was not missed', async () => {
  const { notice, told } = watching({ low: 40 })
  notice.readUpTo('t', 0, '30')
  notice.forget()
  await notice.whenReadAt('t', 0, '60')
  expect(told).toEqual([])
})

test('what could not be told is told again, and nothing is read before', async () => {
  const { notice, told, fate } = watching({ low: 40 })
  notice.readUpTo('t', 0, '30')
  fate.fails = true
  await expect(notice.whenReadAt('t', 0, '40')).rejects.toThrow('away')
  fate.fails = false
  await notice.whenReadAt('t', 0, '40')
  await notice.whenReadAt('t', 0, '40')
  expect(told).toHaveLength(1)
})
