export interface Flags {
  json: boolean
  data: string
  port: number
  empty: boolean
  kafka: boolean
}

export type Parsed = { kind: 'run'; flags: Flags } | { kind: 'help' } | { kind: 'wrong'; message: string }

export const usage = `npm start -- [--json] [--data DIR] [--port N] [--empty] [--kafka] [--help]

Starts the whole customer graph on this machine: PostgreSQL, the five services and the gateway.

  --json      when everything is ready, one line of JSON on standard output; all else on standard error
  --data DIR  where databases, logs and secrets are kept (default .data); the same folder finds them again
  --port N    the gateway's port (default 4000); the services take the five ports after it
  --empty     start without the story that fills an empty graph on the first run
  --kafka     events on a real Apache Kafka: the one in KAFKA_BROKERS, or one started here (needs Java 17 or newer)
  --help      this text

Ctrl-C stops everything. npm run reset removes the data.`

const defaults: Flags = { json: false, data: '.data', port: 4000, empty: false, kafka: false }

/** The highest gateway port that leaves room for PostgreSQL's. */
const highest = 65_535 - 99

export function parseFlags(words: readonly string[]): Parsed {
  const flags = { ...defaults }
  for (let at = 0; at < words.length; at++) {
    const [name, attached] = split(words[at] ?? '')
    if (name === '--help' || name === '-h') return { kind: 'help' }
    if (name === '--data' || name === '--port') {
      const value = attached ?? words[++at]
      if (!value || value.startsWith('--')) return wrong(`${name} needs a value.`)
      if (name === '--data') flags.data = value
      else if (isPort(value)) flags.port = Number(value)
      else return wrong(`--port must be a number from 1 to ${highest}, not "${value}".`)
    } else if (attached === undefined && (name === '--json' || name === '--empty' || name === '--kafka')) {
      flags[name.slice(2) as 'json' | 'empty' | 'kafka'] = true
    } else return wrong(`Unknown argument "${words[at]}".`)
  }
  return { kind: 'run', flags }
}

function split(word: string): [name: string, attached: string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

const isPort = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= highest

const wrong = (message: string): Parsed => ({ kind: 'wrong', message })
