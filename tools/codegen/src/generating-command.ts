import { resolve } from 'node:path'

/** Generates below `root`, or with `check` only compares; answers the lines that are wrong. */
export type Generating = (root: string, check: boolean) => string[] | Promise<string[]>

/** Runs a command that generates files, with `--check` or without any flag, and sets the exit code: 0, 1 wrong, 2 misused. */
export async function runGenerating(usage: string, generating: Generating): Promise<void> {
  const given = process.argv.slice(2)
  if (given.some((argument) => argument !== '--check')) {
    process.stderr.write(`${usage}\n`)
    process.exitCode = given.includes('--help') ? 0 : 2
    return
  }
  try {
    const wrong = await generating(resolve(__dirname, '../../..'), given.includes('--check'))
    for (const line of wrong) process.stderr.write(`${line}\n`)
    process.exitCode = wrong.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
