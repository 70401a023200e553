import { clocksDiffer } from '@customer-graph/subgraph'
import { z } from 'zod'
import { FetchFailed, type Posted } from './post'

const refusal = z.object({
  errors: z.tuple([z.object({ extensions: z.object({ clockAheadSeconds: z.number() }) })]),
})

/** Throws FetchFailed when a department refuses our passports because of the time: nothing else is wrong with it or with us. */
export function refuseWrongClock({ status, text }: Posted, department: string): void {
  if (status !== 401) return
  const read = refusal.safeParse(parsed(text))
  if (!read.success) return
  const { clockAheadSeconds } = read.data.errors[0].extensions
  throw new FetchFailed('clocks', `${clocksDiffer(department, clockAheadSeconds)} Set both by a time server.`)
}

/**
 * How far our clock is ahead of the department's, in seconds, by the second in which it says that it answered; undefined when
 * it does not say. `now` in milliseconds since 1970.
 */
export function clockAhead({ date }: Posted, now: number): number | undefined {
  const at = Date.parse(date)
  if (Number.isNaN(at)) return undefined
  const [earliest, latest] = [(now - at) / 1000 - 1, (now - at) / 1000]
  // A whole second is all that is told, so clocks that agree within it agree.
  return earliest > 0 ? earliest : latest < 0 ? latest : 0
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // then it says nothing of clocks
  }
}
