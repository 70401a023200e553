interface Flags {
  /** Without one, the gateway of the stack on this machine. */
  gateway: string | null
  token: string | null
  dryRun: boolean
  json: boolean
  /** Where rejected rows are written. */
  rejects: string
}

export interface CrmFlags extends Flags {
  source: 'crm'
  folder: string
}

export interface HelpdeskFlags extends Flags {
  source: 'helpdesk'
  file: string
  /** Says which customers of the help desk are customers of the CRM. */
  customers: string | null
  zone: string
}

export type Parsed =
  { kind: 'run'; flags: CrmFlags | HelpdeskFlags } | { kind: 'help' } | { kind: 'wrong'; message: string }

export const usage = `npm run import -- crm DIR [options]
npm run import -- helpdesk FILE --zone ZONE [--customers MAP] [options]

Brings the data of another system into the graph, through the gateway. What is imported is history: it keeps its time
and starts no deadline. Run again, it changes nothing that is there already; stopped or killed, it goes on where it was.

  crm DIR          a folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv
  helpdesk FILE    the event log of a help desk, one row for each event
  --zone ZONE      the time zone of the log's times, like Europe/Rome
  --customers MAP  a CSV file with the columns helpdesk_customer and crm_account: these are one customer.
                   The others become customers of their own

  --gateway URL    the gateway (without it, the graph that npm start runs on this machine)
  --token T        a token of operations or admin (without it, one of the graph on this machine)
  --dry-run        read and check everything, write the rejects file, send nothing
  --json           as the last line of standard output: {"rows":…,"created":…,"updated":…,"unchanged":…,"rejected":…,
                   "rejects":"FILE"}. rows and rejected count rows of the files; the others count what the rows make:
                   customers, people, products, deals, tickets
                   (add --silent before the dashes to keep npm quiet too: npm run --silent import -- crm DIR --json)
  --rejects FILE   where rejected rows go, each with its file, line and reason (default crm.rejects.csv or
                   helpdesk.rejects.csv in this folder)
  --help           this text

Exit codes: 0 done (rejected rows included), 1 cut short, 2 nothing was sent because the input is wrong, 130 stopped.`

const withValue = ['gateway', 'token', 'rejects', 'customers', 'zone'] as const
const plain = ['dry-run', 'json'] as const
type Valued = (typeof withValue)[number]

interface Words {
  places: string[]
  values: Partial<Record<Valued, string>>
  switches: Set<(typeof plain)[number]>
}

/** Reads the command line; whatever it does not know is refused, so that a typing error never imports something else. */
export function parseFlags(words: readonly string[]): Parsed {
  if (words.some((word) => word === '--help' || word === '-h')) return { kind: 'help' }
  const read = sort(words)
  if (typeof read === 'string') return wrong(read)
  const [source, place, surplus] = read.places
  if (source !== 'crm' && source !== 'helpdesk')
    return wrong(
      source
        ? `There is no importer "${source}": use crm or helpdesk.`
        : 'Say what to import: crm or helpdesk.',
    )
  if (!place)
    return wrong(
      source === 'crm' ? 'crm needs the folder of the export.' : 'helpdesk needs the file of the log.',
    )
  if (surplus !== undefined) return wrong(`Unknown argument "${surplus}".`)
  return source === 'crm' ? crm(place, read) : helpdesk(place, read)
}

function crm(folder: string, read: Words): Parsed {
  const misplaced = (['customers', 'zone'] as const).find((name) => read.values[name] !== undefined)
  if (misplaced) return wrong(`--${misplaced} is for helpdesk, not for crm.`)
  return { kind: 'run', flags: { source: 'crm', folder, ...shared(read, 'crm') } }
}

function helpdesk(file: string, read: Words): Parsed {
  const { zone, customers = null } = read.values
  if (!zone)
    return wrong(
      'helpdesk needs --zone: the times of the log have none, so say which one is meant, like Europe/Rome.',
    )
  return { kind: 'run', flags: { source: 'helpdesk', file, zone, customers, ...shared(read, 'helpdesk') } }
}

function shared({ values, switches }: Words, source: string): Flags {
  return {
    gateway: values.gateway ?? null,
    token: values.token ?? null,
    dryRun: switches.has('dry-run'),
    json: switches.has('json'),
    rejects: values.rejects ?? `${source}.rejects.csv`,
  }
}

/** Tells flags and places apart; a text when something is wrong. */
function sort(words: readonly string[]): Words | string {
  const read: Words = { places: [], values: {}, switches: new Set() }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-')) {
      read.places.push(word)
      continue
    }
    const [name, attached] = split(word)
    const valued = withValue.find((known) => `--${known}` === name)
    const switched = plain.find((known) => `--${known}` === name)
    if (valued) {
      const value = attached ?? words[++at]
      if (!value || value.startsWith('--')) return `${name} needs a value.`
      if (read.values[valued] !== undefined) return `${name} is given twice.`
      read.values[valued] = value
    } else if (switched && attached === undefined) read.switches.add(switched)
    else return `Unknown argument "${word}".`
  }
  return read
}

function split(word: string): [name: string, attached: string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

const wrong = (message: string): Parsed => ({ kind: 'wrong', message })
