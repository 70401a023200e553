import { planCrm } from './crm/plan-crm'
import { parseFlags, usage, type CrmFlags, type HelpdeskFlags } from './flags.rules'
import { gatewayAt } from './gateway/gateway'
import { accessOf, type FindLocal } from './gateway/local-access'
import { planHelpdesk } from './helpdesk/plan-helpdesk'
import { checkAccess, importAll, seconds } from './import-all'
import { type RejectedRow, type Step } from './record'
import { rehearse } from './rehearse'
import { openRejects } from './rejects-file'
import { type Screen, screenOn } from './screen'
import { emptyTally, grouped, leftAloneInWords, type Tally } from './tally.rules'
import { CutShort, WrongInput } from './wrong-input'

type Flags = CrmFlags | HelpdeskFlags

export interface Terminal {
  out: { write(text: string): unknown }
  err: { write(text: string): unknown; isTTY?: boolean }
  /** Aborted when somebody asks to stop. */
  signal: AbortSignal
  findLocal: FindLocal
  /** See `gatewayAt`. */
  pauses?: readonly number[]
}

const goOn = 'Run the same command again: it goes on, and creates nothing twice.'

/** Runs an import as the arguments say. Answers the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const { out, err, signal } = terminal
  const parsed = parseFlags(words)
  if (parsed.kind === 'help') return said(out, usage, 0)
  if (parsed.kind === 'wrong') return said(err, `${parsed.message}\n\n${usage}`, 2)
  const screen = screenOn(err)
  try {
    const tally = await work(parsed.flags, screen, terminal)
    if (parsed.flags.json) out.write(`${JSON.stringify({ ...tally, rejects: parsed.flags.rejects })}\n`)
    return 0
  } catch (error) {
    if (signal.aborted) return tell(screen, `Stopped. ${goOn}`, 130)
    if (error instanceof WrongInput) return tell(screen, error.message, 2)
    if (error instanceof CutShort) return tell(screen, `Cut short: ${error.message}\n${goOn}`, 1)
    throw error
  }
}

async function work(flags: Flags, screen: Screen, terminal: Terminal): Promise<Tally> {
  const began = performance.now()
  const steps = flags.source === 'crm' ? await planCrm(flags.folder) : await planHelpdesk(flags)
  if (flags.dryRun) return dryRun(flags, steps, screen, terminal)
  const rehearsal = await rehearse(steps, terminal.signal)
  const { signal, pauses } = terminal
  const gateway = gatewayAt({
    ...(await accessOf(flags, terminal.findLocal)),
    signal,
    ...(pauses && { pauses }),
  })
  await checkAccess(gateway, steps)

  screen.tell(`Importing ${grouped(rehearsal.rows)} rows through ${gateway.url}`)
  const rejects = collect(flags.rejects)
  try {
    const tally = await importAll(steps, rehearsal, { gateway, signal, screen, reject: rejects.add })
    leftAloneInWords(tally.leftAlone).forEach(screen.tell)
    screen.tell(`Done in ${seconds(performance.now() - began)}. ${rejects.summary()}`)
    return tally
  } finally {
    rejects.close()
  }
}

/** Everything but the sending. */
async function dryRun(
  flags: Flags,
  steps: readonly Step[],
  screen: Screen,
  { signal }: Terminal,
): Promise<Tally> {
  await rehearse(steps, signal) // finds broken input before the rejects file is begun
  const rejects = collect(flags.rejects)
  try {
    const { rows, rejected, steps: counts } = await rehearse(steps, signal, rejects.add)
    screen.tell(`Read ${grouped(rows)} rows. Nothing was sent. These would be:`)
    steps.forEach(({ noun }, at) => screen.tell(`  ${noun.padEnd(10)} ${grouped(counts[at]?.records ?? 0)}`))
    screen.tell(rejects.summary())
    return { ...emptyTally(), rows, rejected }
  } finally {
    rejects.close()
  }
}

/** The rejects file, and what is in it in a sentence. */
function collect(path: string) {
  const file = openRejects(path)
  const counts = new Map<string, number>()
  return {
    add: (rejected: RejectedRow): void => {
      file.add(rejected)
      counts.set(rejected.code, (counts.get(rejected.code) ?? 0) + 1)
    },
    close: file.close,
    summary: (): string => {
      if (counts.size === 0) return `No row was rejected (${path} is empty but for its header).`
      const byCode = [...counts].map(([code, count]) => `${code} ${grouped(count)}`)
      return `Rejected rows: ${byCode.join(', ')}. Each with its reason: ${path}`
    },
  }
}

function said(stream: { write(text: string): unknown }, text: string, code: number): number {
  stream.write(`${text}\n`)
  return code
}

function tell(screen: Screen, text: string, code: number): number {
  screen.tell(text)
  return code
}
