import { newId, type Department, type EventContract } from '@customer-graph/glossary'
import { type Cause } from '../envelope/event-envelope'
import { parseEventType } from '../envelope/event-type.rules'
import { type About } from './transaction'

/** The most data one event may carry. A Kafka broker takes 1 MiB per batch by default; this leaves room for headers. */
export const maxEventBytes = 512 * 1024

/** An event whose data is over {@link maxEventBytes}. Thrown by `announce`, so its transaction rolls back. */
export class OversizedEventError extends Error {
  override readonly name = 'OversizedEventError'
}

/** An event that waits for its transaction to commit. */
export interface Announced {
  readonly id: string
  readonly type: string
  readonly about: About
  readonly cause: Cause
  /** JSON text. */
  readonly data: string
  readonly bytes: number
}

/** Checks what is announced and gives it its id; see `Tx.announce` for what it throws. */
export function announceEvent<Data>(
  department: Department,
  cause: Cause,
  contract: EventContract<Data>,
  about: About,
  data: Data,
): Announced {
  const type = parseEventType(contract.type)
  if (type?.department !== department)
    throw new Error(
      `${department} cannot announce "${contract.type}": a department announces "${department}.<noun>-<verb>.v<n>" only.`,
    )
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (about.stream === '' || about.stream.length > 200 || /[\u0000-\u001f]/.test(about.stream))
    throw new Error(
      `${contract.type} needs a stream of 1 to 200 printable characters: the customer's id or the aggregate's own.`,
    )
  if (Number.isNaN(about.time.getTime()))
    throw new Error(`${contract.type} needs a valid time, got an invalid date.`)
  const text = JSON.stringify(checked(contract, data))
  const bytes = Buffer.byteLength(text)
  if (bytes > maxEventBytes)
    throw new OversizedEventError(
      `${contract.type} carries ${Math.ceil(bytes / 1024)} KiB and ${maxEventBytes / 1024} KiB is the most: announce ids and facts, or several smaller events.`,
    )
  return { id: newId(), type: contract.type, about, cause, data: text, bytes }
}

function checked<Data>(contract: EventContract<Data>, data: Data): Data {
  try {
    return contract.schema.parse(data)
  } catch (cause) {
    throw new Error(
      `${contract.type} was announced with data its contract refuses: ${(cause as Error).message}`,
      { cause },
    )
  }
}
