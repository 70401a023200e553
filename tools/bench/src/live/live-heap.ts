import { createServer, type AddressInfo } from 'node:net'
import { WebSocket } from 'ws'

/** For NODE_OPTIONS of a process whose heap is to be read, at a port that is free now. Nothing listens until it is asked to. */
export async function readableHeap(): Promise<{ port: number; option: string }> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return { port, option: `--inspect-port=127.0.0.1:${port}` }
}

/**
 * The bytes that a Node process still needs: the heap after its garbage was collected. Asks Node's inspector, which a process
 * opens on SIGUSR1; without collecting, an idle process keeps its garbage for minutes and looks as if it leaked.
 */
export async function liveHeapOf(pid: number, port: number): Promise<number> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await inspectorAt(port))
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed))
  let asked = 0
  const ask = (method: string) =>
    new Promise<{ usedSize: number }>((answered) => {
      const id = ++asked
      socket.on('message', (text) => {
        const answer = JSON.parse(String(text)) as { id?: number; result: { usedSize: number } }
        if (answer.id === id) answered(answer.result)
      })
      socket.send(JSON.stringify({ id, method }))
    })
  try {
    // What one collection lets go of may hold what the next finds.
    for (let times = 0; times < 3; times++) await ask('HeapProfiler.collectGarbage')
    return (await ask('Runtime.getHeapUsage')).usedSize
  } finally {
    socket.close()
  }
}

async function inspectorAt(port: number): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
      return (targets as [{ webSocketDebuggerUrl: string }])[0].webSocketDebuggerUrl
    } catch (error) {
      if (tries === 50) throw error
      await new Promise((again) => setTimeout(again, 100))
    }
  }
}
