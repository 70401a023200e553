import { type RecordMetadata } from 'kafkajs'
import { type Place } from '../event-bus'

/** The places behind what a write has put into each partition, from where it began there and how many records went there. */
export const placesAfter = (
  topic: string,
  written: readonly RecordMetadata[],
  records: readonly { readonly partition?: number }[],
): Place[] =>
  written.map(({ partition, baseOffset = '0' }) => {
    const count = records.filter((record) => record.partition === partition).length
    return { topic, partition, offset: (BigInt(baseOffset) + BigInt(count)).toString() }
  })

/** The last place of each partition. */
export const lastPlaces = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [place.partition, place])).values(),
]
