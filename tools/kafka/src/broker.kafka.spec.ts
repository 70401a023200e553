import { freePort, isFree, until } from '@customer-graph/testing'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { startKafka } from './start-kafka'
import { describeWithKafka } from './kafka-suite'

/** A process of its own that starts a broker and then waits to be killed. */
async function startInAnotherProcess(): Promise<{
  kill(): void
  port: number
  logs(): string[]
  forget(): void
}> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'parent-'))
  const words = ['--import', 'tsx', join(__dirname, 'main.ts'), '--port', String(port)]
  const child = spawn(process.execPath, words, {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const logs = () => readdirSync(folder).filter((name) => name.startsWith('kafka-'))
  const forget = () => rmSync(folder, { recursive: true })
  return { kill: () => child.kill('SIGKILL'), port, logs, forget }
}

describeWithKafka('a broker of our own', () => {
  beforeAll(() => {
    delete process.env['KAFKA_BROKERS']
  })

  test('does not outlive a killed parent, nor does its temporary log', async () => {
    const other = await startInAnotherProcess()
    expect(await isFree(other.port)).toBe(false)
    expect(other.logs()).toHaveLength(1)
    other.kill()
    await until('its port is free', () => isFree(other.port))
    await until('its logs are gone', () => other.logs().length === 0)
    other.forget()
  })

  test('answers again after it was killed and restarted', async () => {
    const kafka = await startKafka()
    const killed = kafka.pid as number
    try {
      process.kill(killed, 'SIGKILL')
      await kafka.restart()
      expect(kafka.pid).not.toBe(killed)
    } finally {
      await kafka.stop()
    }
  })

  test('keeps its log and its port in the folder it was given, for its owner alone, and lets nobody else use it meanwhile', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'broker-'))
    const kafka = await startKafka({ directory })
    await expect(startKafka({ directory })).rejects.toThrow(`Another Kafka broker runs on ${directory}.`)
    await kafka.stop()
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, 'broker.log')).mode & 0o777).toBe(0o600)
    const again = await startKafka({ directory })
    expect(again.brokers).toEqual(kafka.brokers)
    await again.stop()
    rmSync(directory, { recursive: true })
  })

  test('names a port that is taken', async () => {
    const squatter = createServer()
    const port = await new Promise<number>((resolve) =>
      squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port)),
    )
    await expect(startKafka({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use.`)
    squatter.close()
  })
})
