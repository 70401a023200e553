import { join } from 'node:path'
import { removePostgres, type SmallDisk, smallDisk } from '@customer-graph/testing'
import { startStack } from '@customer-graph/tools-stack'
import { type ProductWanted } from '../arguments.rules'
import { watchMachine } from '../report/machine'
import { showFinding } from '../report/show-finding'
import { writeReport } from '../report/write-report'
import { superuserUrl } from './ask-stack'
import { runProductCourse } from './run-product-course'

interface ProductCommand extends ProductWanted {
  readonly seed: number
  readonly words: readonly string[]
  readonly startedAt: Date
  say(line: string): void
}

/** Room for the log of PostgreSQL, which takes a gigabyte, and that of Kafka. */
const diskMegabytes = 3_000

/** Runs the course of the product on a stack of its own with a real broker, and writes its report. Answers the exit code. */
export async function runProduct({
  rounds,
  seed,
  report,
  words,
  startedAt,
  say,
}: ProductCommand): Promise<number> {
  const machine = watchMachine()
  const found = smallDisk(diskMegabytes)
  const disk = typeof found === 'string' ? undefined : found
  const notes = typeof found === 'string' ? [`A full disk was left out. ${found}`] : []
  for (const note of notes) say(note)
  const stack = await startStack({
    kafka: true,
    empty: true,
    ...(disk ? { data: join(disk.folder, 'data') } : {}),
  })
  try {
    const { findings, faults, phases } = await runProductCourse({ stack, disk, seed, rounds, say })
    for (const finding of findings) showFinding(finding, say)
    const postgres = superuserUrl(stack.data)
    const file = await writeReport({
      ...{ file: report, words, seed, startedAt, findings, faults, phases, postgres, notes },
      machine: machine(),
    })
    say(`report: ${file}`)
    return findings.some(({ violations }) => violations.length > 0) ? 1 : 0
  } finally {
    await stack.stop()
    if (disk) remove(disk)
  }
}

function remove(disk: SmallDisk): void {
  removePostgres(join(disk.folder, 'data', 'postgres'))
  disk.remove()
}
