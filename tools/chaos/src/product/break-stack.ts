import { eventually, type SmallDisk, until } from '@customer-graph/testing'
import type { StartedStack } from '@customer-graph/tools-stack'
import { type Chronicle } from '../faults/chronicle'
import { allReady } from './ask-stack'
import { type Ledger, timesOf } from './ledger'
import { type PlannedFault } from './plan.rules'

export interface Breaking {
  readonly stack: StartedStack
  readonly ledger: Ledger
  /** The disk that holds its data, where that is one to be filled. */
  readonly disk: SmallDisk | undefined
  readonly chronicle: Chronicle
}

/** So many that every writer has gone on. */
const writesAfter = 50

const patience = { ms: 120_000, everyMs: 50 }

/** Does it, and waits until the stack is whole again by itself: other processes, all ready, and work going on. */
export async function breakStack(
  { stack, ledger, disk, chronicle }: Breaking,
  fault: PlannedFault,
): Promise<void> {
  const { kind, parts } = fault
  const what = `${kind} of ${parts.join(' and ')}`
  await chronicle.note(kind, parts.join(', '), async () => {
    if (kind === 'disk-full') await fillDisk(disk!, ledger)
    else await killParts(stack, parts)
    await until(`everything is ready again after ${what}`, () => allReady(stack), patience)
    const before = ledger.acknowledged.length
    await until(
      `work goes on after ${what}`,
      () => ledger.acknowledged.length >= before + writesAfter,
      patience,
    )
  })
}

async function killParts(stack: StartedStack, parts: readonly string[]): Promise<void> {
  const before = parts.map((part) => stack.pidOf(part))
  for (const pid of before) process.kill(pid, 'SIGKILL')
  await eventually(
    `${parts.join(' and ')} run again`,
    () => parts.filter((part, at) => stack.pidOf(part) === before[at]),
    (gone) => gone.length === 0,
    patience,
  )
}

/** Again and again, since what is freed meanwhile is used up too. */
async function fillDisk(disk: SmallDisk, ledger: Ledger): Promise<void> {
  const before = timesOf(ledger, 'WRITES_UNAVAILABLE')
  try {
    await until(
      'writes are refused for want of room',
      () => {
        disk.fill()
        return timesOf(ledger, 'WRITES_UNAVAILABLE') > before
      },
      patience,
    )
  } finally {
    disk.free()
  }
}
