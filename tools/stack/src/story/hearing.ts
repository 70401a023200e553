import { setTimeout as sleep } from 'node:timers/promises'

const pauseMs = 50
const mostTries = 400

/**
 * Asks until there is an answer: departments hear of each other by events, a moment later. Throws after 20 seconds, saying
 * what it waited for.
 */
export async function onceHeard<T>(what: () => string, ask: () => Promise<T | null | undefined>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await ask()
    if (answer) return answer
    await sleep(pauseMs)
  }
  throw new Error(`waited ${(mostTries * pauseMs) / 1000} s in vain for ${what()}`)
}
