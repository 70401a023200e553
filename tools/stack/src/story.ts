import { existsSync, writeFileSync } from 'node:fs'
import type { Tokens } from './callers'
import type { Chapter } from './story/chapter'
import { graphAt } from './story/graph'
import { theColleagues } from './story/the-colleagues'

/** What fills an empty graph on the first run, in this order. */
const chapters: readonly Chapter[] = [theColleagues]

/** Tells every chapter and answers how many there were. */
export async function tellStory({
  gatewayUrl,
  tokens,
}: {
  gatewayUrl: string
  tokens: Tokens
}): Promise<number> {
  const graph = graphAt(gatewayUrl, tokens)
  for (const { title, tell } of chapters) {
    await tell(graph, tokens).catch((error: Error) => {
      throw new Error(`"${title}": ${error.message}`)
    })
  }
  return chapters.length
}

/** Tells the story when it was not yet told on this data. Answers a word about it. */
export async function tellStoryOnce(
  marker: string,
  to: { gatewayUrl: string; tokens: Tokens },
): Promise<string> {
  if (existsSync(marker)) return 'told before'
  const told = await tellStory(to)
  writeFileSync(marker, '')
  return `${told} chapters`
}
