import { setTimeout as sleep } from 'node:timers/promises'
import { StopReason } from './stop-reason'

const patience = 90_000

/** Waits until a service says of itself that it is ready. Throws with its own words when it does not become so in time. */
export async function untilReady(name: string, origin: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + patience
  let last = 'no answer'
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return void (await answer.text())
    last = answer ? `${answer.status} ${(await answer.text()).slice(0, 500)}` : 'no answer'
    await sleep(100)
  }
  throw new StopReason(`${name} was not ready after ${patience / 1000} s: ${last}`)
}
