import { existsSync } from 'node:fs'
import { installed, place } from './installed'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Before the tests of the clients: has them at hand. Without a network they are left out, but not where nobody looks on. */
async function main(): Promise<number> {
  if (existsSync(place())) return 0
  say('Installing the clients that frontends use (once; about half a minute)')
  try {
    await installed()
    return 0
  } catch (error) {
    say(`${(error as Error).message}\n${process.env.CI ? '' : 'Their tests are left out.'}`)
    return process.env.CI ? 1 : 0
  }
}

void main().then((code) => (process.exitCode = code))
