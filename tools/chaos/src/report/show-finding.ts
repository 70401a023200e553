import { type Finding } from '../finding'

/** Tells what an invariant came to, with every violation on a line of its own. */
export function showFinding(
  { invariant, says, measured, target, violations }: Finding,
  say: (line: string) => void,
): void {
  say(
    `${violations.length === 0 ? 'held    ' : 'VIOLATED'} ${invariant} ${says}: ${measured}; target ${target}`,
  )
  for (const violation of violations) say(`         ${violation}`)
}
