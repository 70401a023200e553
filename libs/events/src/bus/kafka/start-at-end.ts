import { type Admin, type Consumer } from 'kafkajs'

type Place = Parameters<Consumer['seek']>[0]

/** Where the next records of the topics will be. */
export async function endsOf(admin: Admin, topics: readonly string[]): Promise<Place[]> {
  const ends = await Promise.all(
    topics.map(async (topic) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({
        topic,
        partition,
        offset: high,
      })),
    ),
  )
  return ends.flat()
}

/** Lets the first member of a new group begin at the places; later ones go on where it was. */
export function beginAt(places: readonly Place[]): (member: Consumer) => void {
  let begun = false
  return (member) => {
    if (!begun) places.forEach((place) => member.seek(place))
    begun = true
  }
}
