import { directoryOf } from './gateway/directory'
import { type Gateway } from './gateway/gateway'
import { type RejectedRow, type Step } from './record'
import { type Rehearsal } from './rehearse'
import { type Screen } from './screen'
import { sendStep } from './send-step'
import { addUp, inWords, type Tally } from './tally.rules'
import { CutShort } from './wrong-input'

/** Asks whether the token may do all that the steps need, by importing nothing. Throws WrongInput when it may not. */
export async function checkAccess(gateway: Gateway, steps: readonly Step[]): Promise<void> {
  const empty = steps.map(({ mutation }) => `${mutation}(input: { rows: [] }) { created }`)
  await gateway.askFirst(`mutation MayImport { ${empty.join(' ')} }`)
}

/** Sends step after step. What became of the rows is told as it goes; CutShort says how far it came. */
export async function importAll(
  steps: readonly Step[],
  { steps: expected }: Rehearsal,
  {
    gateway,
    signal,
    screen,
    reject,
  }: { gateway: Gateway; signal: AbortSignal; screen: Screen; reject(row: RejectedRow): void },
): Promise<Tally> {
  const directory = directoryOf(gateway)
  const done: Tally[] = []
  for (const [at, step] of steps.entries()) {
    const total = expected[at]?.rows ?? 0
    const began = performance.now()
    let rows = 0
    const progress = (tally: Tally): void => {
      rows = tally.rows
      if (total > 0) screen.progress(step.noun, rows, total)
    }
    try {
      done.push(await sendStep(step, { gateway, directory, signal, reject, tell: screen.tell, progress }))
    } catch (error) {
      if (!(error instanceof CutShort)) throw error
      throw new CutShort(`${error.message} ${rows} of ${total} rows for ${step.noun} are done.`)
    }
    screen.tell(`  ${step.noun.padEnd(10)} ${inWords(done.at(-1)!)}  (${seconds(performance.now() - began)})`)
  }
  return addUp(done)
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
