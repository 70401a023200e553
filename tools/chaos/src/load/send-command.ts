import { Agent, request } from 'node:http'
import { committed, rolledBack, type Command } from '../processes/command'

/** What became of a command as far as its sender was told. */
export type Told = 'committed' | 'rolled back' | 'unknown'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const patienceMs = 30_000

/** Sends a command; `not sent` when nobody listened. Whatever happens after it was sent leaves it unknown. */
export const sendCommand = (port: number, command: Command): Promise<Told | 'not sent'> =>
  new Promise((resolve) => {
    const sending = request(
      { host: '127.0.0.1', port, method: 'POST', agent, timeout: patienceMs },
      (response) => {
        response.resume()
        response.once('error', () => resolve('unknown'))
        response.once('end', () => {
          const { statusCode } = response
          resolve(
            statusCode === committed ? 'committed' : statusCode === rolledBack ? 'rolled back' : 'unknown',
          )
        })
      },
    )
    sending.once('timeout', () => sending.destroy())
    sending.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'not sent' : 'unknown'),
    )
    sending.end(JSON.stringify(command))
  })
