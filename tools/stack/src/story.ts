import { existsSync } from 'node:fs'
import { replaceText } from '@customer-graph/testing'
import type { Tokens } from './callers'
import { introduce } from './story/cast'
import { chapters } from './story/chapters'
import { agreeOnCommissions } from './story/commissions'
import { graphAt } from './story/graph'
import { offer } from './story/products'

/** Tells every chapter, all at once, and answers how many there were. Told again, it changes nothing. */
export async function tellStory({
  gatewayUrl,
  tokens,
}: {
  gatewayUrl: string
  tokens: Tokens
}): Promise<number> {
  const graph = graphAt(gatewayUrl, tokens)
  const [cast] = await Promise.all([introduce(graph, tokens), offer(graph)])
  await agreeOnCommissions(graph, cast)
  const told = await Promise.allSettled(chapters.map(({ tell }) => tell({ graph, cast })))
  const cutShort = told.flatMap((chapter, at) =>
    chapter.status === 'rejected' ? [`"${chapters[at]?.title}": ${(chapter.reason as Error).message}`] : [],
  )
  if (cutShort.length) throw new Error(cutShort.join('; '))
  return chapters.length
}

/** Tells the story when it was not yet told on this data. Answers a word about it. */
export async function tellStoryOnce(
  marker: string,
  to: { gatewayUrl: string; tokens: Tokens },
): Promise<string> {
  if (existsSync(marker)) return 'told before'
  const told = await tellStory(to)
  replaceText(marker, '')
  return `${told} chapters`
}
