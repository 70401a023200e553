import { type Bench, type Outcome } from './bench'
import { type MachineUse, whyVoid } from './quiet.rules'
import { shown, type Uncounted, type Verdict, verdictOn, worstOf } from './verdict.rules'

/** A bench that was run, and how the machine was used meanwhile. */
export interface Measured {
  readonly bench: Pick<Bench, 'name' | 'title' | 'how'>
  readonly outcome: Outcome
  /** What it failed with, if it did. */
  readonly failed?: string
  readonly before: MachineUse
  readonly during: MachineUse
  readonly load: { readonly before: number; readonly after: number }
}

export interface ReportHead {
  readonly title: string
  readonly command: string
  readonly at: string
  readonly environment: readonly (readonly [string, string])[]
}

/** Why the figures of a bench do not count, or null. */
export function uncounted({ before, during, outcome, failed }: Measured): Uncounted | null {
  if (failed !== undefined) return { verdict: 'wrong', why: failed }
  if (!outcome.answers.same) return { verdict: 'wrong', why: 'the answers were not those they should be' }
  const why = whyVoid(before, 'before') ?? whyVoid(during, 'meanwhile')
  return why === null ? null : { verdict: 'void', why }
}

/** What the figures mean, and what does not count besides. */
export function verdictsOf(measured: Measured): Verdict[] {
  const not = uncounted(measured)
  return [...measured.outcome.figures.map((figure) => verdictOn(figure, not)), ...(not ? [not.verdict] : [])]
}

/** The whole report in Markdown. */
export const describeReport = (head: ReportHead, all: readonly Measured[]): string =>
  [
    `# ${head.title}`,
    `Written by \`${head.command}\` on ${head.at}. How to read it: [README](README.md).`,
    `**${sentence(worstOf(all.flatMap(verdictsOf)))}**`,
    table(['measured on', ''], head.environment),
    ...all.flatMap(part),
  ].join('\n\n') + '\n'

function part(measured: Measured): string[] {
  const { bench, outcome, before, during, load } = measured
  const not = uncounted(measured)
  return [
    `## ${bench.title}`,
    bench.how,
    ...(not ? [`**${not.verdict === 'void' ? 'Void' : 'Wrong'}**: ${not.why}.`] : []),
    table(
      ['figure', 'value', 'target', 'verdict', 'note'],
      outcome.figures.map((figure) => [
        figure.what,
        `${shown(figure.value)} ${figure.unit}`.trim(),
        figure.target ? `≤ ${figure.target.most} ${figure.unit} (${figure.target.by})` : '',
        verdictOn(figure, not),
        figure.note ?? '',
      ]),
    ),
    ...(outcome.notes ?? []),
    `Checked: ${outcome.answers.compared}: ${outcome.answers.same ? 'yes' : 'NO'}.`,
    `Machine: others used ${before.foreignCores.toFixed(2)} of ${before.cores} cores before and ${during.foreignCores.toFixed(2)} during the ${Math.round(during.seconds)} s; the bench itself ${during.ownCores.toFixed(2)}. Load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after.`,
  ]
}

const sentences: Record<Verdict, string> = {
  kept: 'Every target is kept.',
  missed: 'A target is missed.',
  wrong: 'Wrong: a bench failed, or what it measured did not do what it should.',
  void: 'Void: part of this was measured on a busy machine. Run it again when nothing else runs.',
  'no target': 'Figures without a target.',
}
const sentence = (verdict: Verdict): string => sentences[verdict]

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
