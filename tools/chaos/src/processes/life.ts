import { type Log } from '@customer-graph/events'
import { createServer, type IncomingMessage, type Server } from 'node:http'

/** Only what somebody would have to look at; the rig shows it when a process ends that should not. */
export const processLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (fields, message) => say('warn', fields, message),
  error: (fields, message) => say('error', fields, message),
}

function say(level: string, fields: object, message: string): void {
  const { err, ...rest } = fields as { err?: Error }
  process.stderr.write(`${level} ${message} ${JSON.stringify(rest)} ${err?.message ?? ''}\n`)
}

/** Listens on a free port of loopback and tells the rig which, so that it knows this process to be at work. */
export async function listen(
  answer: (request: IncomingMessage, body: string) => Promise<{ status: number; body?: unknown }>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { status, body = null } = await answer(request, Buffer.concat(chunks).toString())
    if (!server.listening) response.setHeader('connection', 'close')
    response.writeHead(status).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  process.stdout.write(`${JSON.stringify({ port })}\n`)
  return server
}

/** Ends with the rig, however that ends; on SIGTERM finishes by `stop` and ends with code 0. */
export function endInOrder(stop: () => Promise<void>): void {
  process.stdin.on('end', () => process.exit(3)).resume()
  process.once('SIGTERM', () => {
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`could not stop: ${error.stack}\n`)
        process.exit(1)
      },
    )
  })
}

/** Stops accepting and waits for what is being answered. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.close(() => resolve()))
