import { consumerStatements } from './consumer-statements'
import { type Mutant } from './mutant'
import { statement } from './statements'
import { beginWork } from './versioned-rows'

const {
  'claim in inbox': claim,
  'release from inbox': release,
  'lock positions': lock,
  'begin positions': begin,
  'save positions': save,
} = consumerStatements
type Streams = [string, string[], string[]]

const forgetful = (like: RegExp) =>
  statement<Streams>(like, (_, [, sources, streams]) =>
    streams.map((stream, i) => ({
      source: sources[i],
      stream,
      sequence: '0',
      missing: '{}',
      parked_at: null,
    })),
  )

const everythingIsFresh = {
  'claim in inbox': statement<[string, string[]]>(claim.like, (_, [, ids]) =>
    ids.map((id) => ({ event_id: id })),
  ),
}

/** Deliberately wrong consumers. */
export const deliveryMutants: Readonly<Record<string, Mutant>> = {
  'nothing that was heard is remembered, neither in the inbox nor by position': {
    shows: /applied 1,(2,)*1/,
    wrong: () => ({ ...everythingIsFresh, 'lock positions': forgetful(lock.like) }),
  },
  'the inbox commits before the effect': {
    shows: /applied .* instead of/,
    wrong: () => ({
      'claim in inbox': statement<[string, string[]]>(claim.like, async (place, values) => {
        const work = beginWork()
        const rows = await claim.run({ ...place, work }, values)
        work.end('commit')
        return rows
      }),
    }),
  },
  'positions are not locked, and there is no inbox': {
    shows: /applied .*(\d),\1/,
    wrong: () => ({
      ...everythingIsFresh,
      'lock positions': statement<Streams>(lock.like, async ({ tables }, values) => {
        const reader = beginWork()
        const rows = await lock.run({ tables, work: reader, session: {} }, values)
        reader.end('rollback')
        return rows
      }),
    }),
  },
}

/** Deliberately wrong parking. */
export const parkingMutants: Readonly<Record<string, Mutant>> = {
  'later events of a parked stream go on': {
    shows: /applied 2/,
    wrong: () => ({
      'save positions': statement<[...Streams, number[], string[], boolean[]]>(save.like, (place, values) => {
        const [group, sources, streams, sequences, missing] = values
        return save.run(place, [group, sources, streams, sequences, missing, streams.map(() => false)])
      }),
    }),
  },
  'an event that is set aside stays in the inbox': {
    shows: /applied .* instead of/,
    wrong: () => ({ 'release from inbox': statement(release.like, () => []) }),
  },
}

/** Deliberately wrong about streams that two members meet at the same moment. */
export const encounterMutants: Readonly<Record<string, Mutant>> = {
  'the first position of a stream cannot be locked': {
    shows: /stands at/,
    wrong: () => ({ 'begin positions': statement(begin.like, () => []) }),
  },
}
