import { type SnapshotCommand, where } from './snapshot-command'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The whole of a command line: ends with 0 when it was done, 2 when it was called wrongly, else 1. */
export async function runCli(
  usage: string,
  parse: () => SnapshotCommand | null,
  run: (command: SnapshotCommand, tell: (line: string) => void) => Promise<number>,
): Promise<void> {
  let command: SnapshotCommand | null
  try {
    command = parse()
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}\n${where}`)
    process.exitCode = 2
    return
  }
  if (command === null) return say(`${usage}\n${where}`)
  try {
    process.exitCode = await run(command, say)
  } catch (error) {
    say(`Nothing was changed. ${(error as Error).message}`)
    process.exitCode = 1
  }
}
