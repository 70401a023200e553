import { abandoned } from './post'

interface Flight<Answer> {
  readonly answer: Promise<Answer>
  readonly stop: AbortController
  waiting: number
}

export interface InFlight<Answer> {
  /**
   * Begins a fetch, or joins an equal one that has not ended. `joined` answers are shared: copy before writing. Whoever's
   * `signal` aborts stops waiting; the fetch itself is aborted when nobody is left.
   */
  share(
    key: string,
    signal: AbortSignal,
    begin: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<{ answer: Answer; joined: boolean }>
  /** Nobody joins what is under way now. To be called when a mutation ends: a later query must not see what was before it. */
  letGo(): void
}

/** The queries that are under way. */
export function inFlight<Answer>(): InFlight<Answer> {
  const flights = new Map<string, Flight<Answer>>()

  function takeOff(key: string, begin: (signal: AbortSignal) => Promise<Answer>): Flight<Answer> {
    const stop = new AbortController()
    const flight = { answer: begin(stop.signal), stop, waiting: 0 }
    const land = () => flights.get(key) === flight && flights.delete(key)
    flights.set(key, flight)
    flight.answer.then(land, land)
    return flight
  }

  return {
    async share(key, signal, begin) {
      const under = flights.get(key)
      const flight = under ?? takeOff(key, begin)
      flight.waiting++
      let leave = () => undefined as void
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(abandoned(signal))
        if (signal.aborted) leave()
        else signal.addEventListener('abort', leave, { once: true })
      })
      try {
        return { answer: await Promise.race([flight.answer, left]), joined: under !== undefined }
      } finally {
        signal.removeEventListener('abort', leave)
        if (--flight.waiting === 0) {
          if (flights.get(key) === flight) flights.delete(key)
          flight.stop.abort()
        }
      }
    },
    letGo: () => flights.clear(),
  }
}
