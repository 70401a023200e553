import { fenceStatements, movePlaces } from './fence-statements'
import { type Mutant } from './mutant'
import { deleteRows, outboxStatements, type NoteAsPublished, type OldestPending } from './outbox-statements'
import { statement } from './statements'

const { 'look whether put back': look, raise, renumber, 'what waits': waits } = fenceStatements
const { 'oldest pending': oldest, 'note as published': note } = outboxStatements

/** Deliberately wrong relays of a database that is put back. */
export const restoreMutants: Readonly<Record<string, Mutant>> = {
  'a database that was put back is not noticed': {
    shows: /has used number \d+ for two events/,
    wrong: () => ({
      'look whether put back': statement(look.like, () => [{ put_back: false }]),
      'oldest pending': statement<OldestPending>(oldest.like, async (place, values) =>
        (await oldest.run(place, values)).map((row) => ({ ...row, put_back: false })),
      ),
    }),
  },
  'it is noticed only between publications': {
    shows: /has used number \d+ for two events/,
    wrong: () => ({
      'oldest pending': statement<OldestPending>(oldest.like, async (place, values) =>
        (await oldest.run(place, values)).map((row) => ({ ...row, put_back: false })),
      ),
    }),
  },
  'what was undone while it was published moves the place': {
    shows: /for two events|was published and not committed/,
    wrong: () => ({
      'note as published': statement<NoteAsPublished>(
        note.like,
        async (place, [, a, b, c, d, e, f, positions]) => {
          await deleteRows(place, positions)
          return [{ put_back: !(await movePlaces(place, [a, b, c], [d, e, f])) }]
        },
      ),
    }),
  },
  'numbers are not raised above the topic': {
    shows: /for two events|was first published as/,
    wrong: () => ({ raise: statement(raise.like, () => []) }),
  },
  'what was written since keeps the numbers that it was given': {
    shows: /for two events|was first published as/,
    wrong: () => ({ renumber: statement(renumber.like, () => []) }),
  },
  'what waits is taken for known to the topic': {
    shows: /for two events|was published and not committed|was first published as/,
    wrong: () => ({ 'what waits': statement(waits.like, () => []) }),
  },
}
