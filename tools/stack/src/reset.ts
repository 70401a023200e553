import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { removePostgres } from '@customer-graph/testing'
import { kept } from './paths'
import { isStack, read } from './running'

const usage = `npm run reset -- [--yes] [--data DIR]

Removes the databases, events, logs and secrets of the stack, after asking; with --yes without asking.`

async function reset(words: string[]): Promise<string | undefined> {
  const { values } = parseArgs({
    args: words,
    options: {
      yes: { type: 'boolean' },
      data: { type: 'string', default: '.data' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return void say(usage)
  const data = resolve(values.data)
  const place = kept(data)
  if (!existsSync(place.secrets)) return `There is no data of a stack in ${data}; nothing was removed.`
  const running = read(place.running)
  if (running && isStack(running.pid))
    return `A stack runs on this data: process ${running.pid}. Stop it first.`
  if (!values.yes && !(await agrees(`Remove all databases, events, logs and secrets in ${data}? [y/N] `)))
    return 'Nothing was removed.'

  removePostgres(place.postgres)
  for (const path of Object.values(place)) rmSync(path, { recursive: true, force: true })
  if (readdirSync(data).length === 0) rmdirSync(data)
  say(`Removed. The next npm start begins anew.`)
}

async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say('There is nobody to ask here: say --yes to remove the data.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

void reset(process.argv.slice(2))
  .catch((error: Error) => `${error.message}\n\n${usage}`)
  .then((problem) => {
    if (problem === undefined) return
    process.stderr.write(`${problem}\n`)
    process.exitCode = 1
  })
