import { abandoned } from './post'

interface Flight<Answer> {
  readonly answer: Promise<Answer>
  readonly stop: AbortController
  waiting: number
  landed: boolean
}

export interface InFlight<Answer> {
  /**
   * Begins a fetch, or joins an equal one that has not ended. `joined` answers are shared: copy before writing. Whoever's
   * `signal` aborts stops waiting; `stop` is aborted when nobody is left, and may be aborted by the fetch itself.
   */
  share(
    key: string,
    signal: AbortSignal,
    begin: (stop: AbortController) => Promise<Answer>,
  ): Promise<{ answer: Answer; joined: boolean }>
  /** Nobody joins what is under way now. To be called when a mutation ends: a later query must not see what was before it. */
  letGo(): void
}

/** The queries that are under way. */
export function inFlight<Answer>(): InFlight<Answer> {
  const flights = new Map<string, Flight<Answer>>()

  function takeOff(key: string, begin: (stop: AbortController) => Promise<Answer>): Flight<Answer> {
    const stop = new AbortController()
    const flight = { answer: begin(stop), stop, waiting: 0, landed: false }
    const land = () => {
      flight.landed = true
      if (flights.get(key) === flight) flights.delete(key)
    }
    flights.set(key, flight)
    flight.answer.then(land, land)
    return flight
  }

  return {
    share(key, signal, begin) {
      const under = flights.get(key)
      const flight = under ?? takeOff(key, begin)
      flight.waiting++
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(abandoned(signal))
          if (--flight.waiting > 0 || flight.landed) return
          if (flights.get(key) === flight) flights.delete(key)
          flight.stop.abort()
        }
        if (signal.aborted) return leave()
        signal.addEventListener('abort', leave, { once: true })
        const stay = () => signal.removeEventListener('abort', leave)
        flight.answer.then(
          (answer) => (stay(), resolve({ answer, joined: under !== undefined })),
          (error: Error) => (stay(), reject(error)),
        )
      })
    },
    letGo: () => flights.clear(),
  }
}
