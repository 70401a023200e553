import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventBus } from '@customer-graph/events'
import { type Department } from '@customer-graph/glossary'
import { until, untilPasses } from '@customer-graph/testing'
import { Client } from 'pg'
import { believed, departmentAtWork, type DepartmentAtWork } from './department-at-work'
import { restoreSnapshot } from './restore-snapshot'
import { takeSnapshot } from './take-snapshot'

const patienceMs = 150_000

/** Declares what has to hold when a department is put back while it works, on a bus of its own for each test. */
export function describeRestore(
  name: string,
  of: readonly Department[],
  open: () => Promise<{ bus: EventBus; close(): Promise<void> }>,
): void {
  describe(`a department that is put back to yesterday, on ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-graph-restore-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    let opened: Awaited<ReturnType<typeof open>>
    beforeEach(async () => void (opened = await open()), patienceMs)
    afterEach(() => opened.close(), patienceMs)

    const connected = async <T>(
      { url }: DepartmentAtWork,
      use: (client: Client) => Promise<T>,
    ): Promise<T> => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return use(client).finally(() => client.end())
    }
    const quiet = () => undefined
    const fileOf = (department: Department) => join(folder, `${department}.snapshot.gz`)

    test.each(of)(
      '%s under load, twice: nothing is lost, no number is used again, and who listens knows what is no more',
      async (department) => {
        const working = await departmentAtWork(department, opened.bus)
        const keepOn = work(working)
        const load = async (more: number) => {
          const before = keepOn.rounds()
          await until(`${more} more were written`, () => keepOn.rounds() >= before + more)
        }
        await load(8)
        const { rows } = await connected(working, (client) =>
          takeSnapshot(client, department, fileOf(department), quiet),
        )
        await load(8)
        await connected(working, (client) => restoreSnapshot(client, department, fileOf(department), quiet))
        await load(8)
        await until('the first restore was noticed', async () => (await working.restorations()).length > 0)
        await connected(working, (client) => restoreSnapshot(client, department, fileOf(department), quiet))
        await load(8)
        await keepOn.end()

        await settled(working)
        expect((await working.noted()).length).toBeGreaterThan(rows.noted ?? 0)
        expect(await working.heard()).toEqual(upTo(working.toldSoFar()))
        checkNumbers(working)
        await working.close()
      },
      patienceMs,
    )

    test(
      'while its service does not run: at its next start it goes on above what its topic holds',
      async () => {
        const [department = 'support'] = of
        const working = await departmentAtWork(department, opened.bus)
        const both = async (times: number) => {
          for (let i = 0; i < times; i += 1) await Promise.all([working.write(), working.tell()])
        }
        await both(5)
        await settled(working)
        await connected(working, (client) => takeSnapshot(client, department, fileOf(department), quiet))
        await both(5)
        await settled(working)
        await working.stop()
        await connected(working, (client) => restoreSnapshot(client, department, fileOf(department), quiet))
        expect(await working.noted()).toEqual(upTo(5))
        await working.restart()
        await both(2)

        await settled(working)
        expect(await working.noted()).toEqual([...upTo(5), 11, 12])
        expect(await working.heard()).toEqual(upTo(12))
        expect(await working.restorations()).toEqual([{ events: 10 }])
        expect(working.published.filter(({ data }) => data.n !== undefined)).toHaveLength(24)
        expect(await working.undoneThere()).toHaveLength(10)
        checkNumbers(working)
        await working.close()
      },
      patienceMs,
    )
  })
}

/** Until everything is published and heard, and what the reader believes is what the department knows. */
async function settled(working: DepartmentAtWork): Promise<void> {
  await untilPasses(
    async () => {
      expect(await working.waiting()).toBe(0)
      expect(await working.heard()).toHaveLength(working.toldSoFar())
      expect(believed(working.published).numbers).toEqual(await working.noted())
    },
    { ms: 100_000 },
  )
}

/** The promise to every consumer, also across a restore: 1, 2, 3 … in each stream, each number for one event. */
function checkNumbers({ published, readerCounts }: DepartmentAtWork): void {
  for (const stream of new Set(published.map((event) => event.stream))) {
    const sequences = published.filter((event) => event.stream === stream).map(({ sequence }) => sequence)
    expect([stream, sequences]).toEqual([stream, upTo(sequences.length)])
  }
  expect(readerCounts).toMatchObject({ gaps: 0, parked: 0 })
  expect(readerCounts.undone).toBeGreaterThan(0)
}

/** Writes and tells without a pause until `end`; what fails while the tables are locked or were put back is tried no more. */
function work(working: DepartmentAtWork) {
  let rounds = 0
  let going = true
  const loop = async (act: () => Promise<void>) => {
    while (going) {
      await act()
      rounds += 1
    }
  }
  const loops = [loop(working.write), loop(working.write), loop(working.tell)]
  return {
    rounds: () => rounds,
    end: async () => {
      going = false
      await Promise.all(loops)
    },
  }
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)
