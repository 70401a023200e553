import { IANAZone } from 'luxon'

const minute = 60_000
const day = 24 * 60 * minute

export const isZone = (name: string): boolean => IANAZone.isValidZone(name)

/**
 * Turns what a clock on a wall showed into the instant it meant, both in milliseconds. An hour that comes twice, when summer
 * time ends, means its first time; an hour that never comes, when summer time begins, means that the clock had not been
 * put forward: 02:30 is then what others called 03:30.
 */
export function instantsIn(zoneName: string): (wall: number) => number {
  const zone = IANAZone.create(zoneName)
  const around = new Map<number, readonly [number, number]>()

  /** The offsets a day before and a day after: clocks change far less often, so that one of them is in force. */
  function offsetsAround(wall: number): readonly [number, number] {
    const key = Math.floor(wall / day)
    const known = around.get(key)
    if (known) return known
    const found = [zone.offset((key - 1) * day) * minute, zone.offset((key + 2) * day) * minute] as const
    around.set(key, found)
    return found
  }

  return (wall) => {
    const [before, after] = offsetsAround(wall)
    if (before === after) return wall - before
    const meant = [wall - before, wall - after].filter(
      (instant) => instant + zone.offset(instant) * minute === wall,
    )
    return meant.length > 0 ? Math.min(...meant) : wall - before
  }
}
