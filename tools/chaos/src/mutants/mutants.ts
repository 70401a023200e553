import { type Finding } from '../finding'

/** A deliberately wrong variant of a process of the rig. The checker has to notice it, or the checker is worth nothing. */
export interface Mutant {
  readonly invariant: Finding['invariant']
  readonly does: string
  /** What the checker has to say. */
  readonly shows: RegExp
}

const all = {
  'offsets-first': {
    invariant: 'I1',
    does: 'a consumer commits its offsets before the effect',
    shows: /never reached the group/,
  },
  'no-inbox': {
    invariant: 'I3',
    does: 'a consumer remembers nothing of what it heard',
    shows: /had its effect more than once/,
  },
  'late-take-over': {
    invariant: 'I6',
    does: 'a relay looks for streams without an owner once a minute',
    shows: /waited \d+ ms for another relay/,
  },
  'not-woken': {
    invariant: 'I5',
    does: 'a relay is not woken by a commit',
    shows: /above 10000 ms a relay is not woken/,
  },
  cursor: {
    invariant: 'I1',
    does: 'a relay reads on from a cursor, behind which late commits stay',
    shows: /never reached the group/,
  },
  'poison-stops-all': {
    invariant: 'I10',
    does: 'a failing event is tried for ever, and nothing behind it',
    shows: /nothing was parked although there was poison/,
  },
  'broker-in-write': {
    invariant: 'I7',
    does: 'a write waits for the broker',
    shows: /failed after \d+ ms/,
  },
  'publish-before-commit': {
    invariant: 'I2',
    does: 'a writer lets its events go before it commits',
    shows: /was published, and its command is not in the database/,
  },
  'skip-locked': {
    invariant: 'I4',
    does: 'relays own no streams and skip the rows that another has locked',
    shows: /lacks \d+ of its \d+ events|went back/,
  },
  'published-kept': {
    invariant: 'I9',
    does: 'published rows are marked and stay in the outbox',
    shows: /rows are left at rest/,
  },
  'redrive-backwards': {
    invariant: 'I10',
    does: 'parked events are redriven from the last to the first',
    shows: /went back from \d+ to \d+/,
  },
  'stops-at-once': {
    invariant: 'I16',
    does: 'a process ends on SIGTERM without finishing what it has begun',
    shows: /had no answer/,
  },
} as const satisfies Record<string, Mutant>

export type MutantName = keyof typeof all
export const mutants: Readonly<Record<MutantName, Mutant>> = all
/** Those whose trials take longest come first. */
export const mutantNames = Object.keys(all) as MutantName[]
