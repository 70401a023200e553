import { type Evidence } from './evidence'

/** An event of a command that is in the writers' database: it has to have its effect. */
export interface Expected {
  readonly command: number
  readonly index: number
  readonly stream: string
  readonly poison: boolean
  readonly writtenAt: number
}

export const keyOf = ({ command, index }: { command: number; index: number }): string => `${command}/${index}`

/** What the ledger intended and the writers' database holds: whatever the driver was told, the database settles it. */
export function expectedEvents({ ledger, written }: Pick<Evidence, 'ledger' | 'written'>): Expected[] {
  return ledger.flatMap(({ command }) => {
    const writtenAt = written.get(command.id)
    if (writtenAt === undefined) return []
    return command.events.map(({ stream, poison }, index) => ({
      command: command.id,
      index,
      stream,
      poison,
      writtenAt,
    }))
  })
}
