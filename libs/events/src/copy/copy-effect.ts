import { type Place } from '../bus/event-bus'
import { type Effect, reacting } from '../consumer/effect'
import { type Reaction, when } from '../consumer/reaction'
import { type Copy } from './copy'
import { type Birth, isLive } from './copy-birth'

/** What a copy does with records: keeps those of the past, keeps those since its birth and reacts to them. */
export interface CopyEffect extends Effect {
  at(place: Place): Effect
}

export function copyEffect({ contracts, keep, react }: Copy, group: string, birth: Birth): CopyEffect {
  const effectOf = (then: Reaction['react'] | undefined): Effect =>
    reacting(
      contracts.map((on) =>
        when(on, async (event, tx) => {
          await keep(event, tx.manager)
          await then?.(event, tx)
        }),
      ),
      group,
    )
  const [silent, live] = [effectOf(undefined), effectOf(react)]
  return { ...silent, at: (place) => (isLive(birth, place) ? live : silent) }
}
