import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, removePostgres } from '@customer-graph/testing'
import { kept, root, sourceOf } from './paths'
import type { Running } from './running'
import { freeBlock } from './start-stack'

test('while the rest runs, a change restarts the one service', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dev-e2e-'))
  const words = ['support', '--empty', '--data', data, '--port', String(await freeBlock())]
  const dev = spawn(process.execPath, [join(root, 'tools/preflight/dev.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [dev.stdout, dev.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const says = (text: string) =>
    eventually(
      `it says ${text}`,
      () => said,
      (all) => all.includes(text),
      { ms: 90_000 },
    )
  const processes = () => (JSON.parse(readFileSync(kept(data).running, 'utf8')) as Running).processes
  try {
    await says('support restarts whenever')
    const before = processes()
    utimesSync(sourceOf('support', 'main'), new Date(), new Date())
    await says('support again')
    const after = processes()
    expect(after.support).not.toBe(before.support)
    expect({ ...after, support: 0 }).toEqual({ ...before, support: 0 })
    expect(said).not.toContain('died')
  } finally {
    const exited = new Promise((resolve) => dev.once('exit', resolve))
    dev.kill('SIGINT')
    expect(await exited).toBe(0)
    removePostgres(kept(data).postgres)
    rmSync(data, { recursive: true })
  }
})
