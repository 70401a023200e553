import { setTimeout as sleep } from 'node:timers/promises'
import { type Fields } from '@customer-graph/tools-stack'
import { type Replicas } from './replicas'

/** What clients saw who never try again. */
export interface Seen {
  /** Everything that was not an answer without errors, in words. */
  readonly failures: string[]
  answers: number
  /** What was acknowledged: ids of customers by their names, and of the tickets of each. */
  readonly acknowledged: Map<string, { readonly id: string; readonly tickets: string[] }>
}

const pauseMs = 20

/** Clients that ask and change without a second attempt, until told to stop; then they finish what they have begun. */
export function impatientClients({ url, tokens }: Replicas, clients: number) {
  const seen: Seen = { failures: [], answers: 0, acknowledged: new Map() }
  let stopped = false

  async function send(query: string, variables: object = {}): Promise<Fields | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.admin}` },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as Fields
      seen.answers++
      if (response.ok && !errors) return data as Fields
      seen.failures.push(`${response.status} ${JSON.stringify(errors).slice(0, 500)}`)
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string; message?: string } }
      seen.failures.push([message, cause?.code, cause?.message].join(' '))
    }
    return undefined
  }

  async function make(field: string, type: string, input: object): Promise<string | undefined> {
    const inputType = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
    const mutation = `mutation ($input: ${inputType}!) { ${field}(input: $input) { ... on ${type} { id } ... on Refusal { code } } }`
    const answer = await send(mutation, { input })
    // A department that has not heard of the customer yet says so; that is an answer, and one asks again later.
    return answer?.[field].code === 'NOT_FOUND' ? make(field, type, input) : answer?.[field].id
  }

  async function work(client: number): Promise<void> {
    for (let n = 0; !stopped; n++) {
      const name = `Customer ${client}-${n}`
      const id = await make('registerCustomer', 'Customer', { name, segment: 'SMALL' })
      if (!id) continue
      const tickets: string[] = []
      seen.acknowledged.set(name, { id, tickets })
      const ticket = await make('openTicket', 'Ticket', { customerId: id, subject: name, priority: 'NORMAL' })
      if (ticket) tickets.push(ticket)
      for (let asked = 0; asked < 5; asked++) {
        await send(record, { id })
        await sleep(pauseMs)
      }
    }
  }
  const working = Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  return {
    seen,
    stop: async () => {
      stopped = true
      await working
      return seen
    },
  }
}

/** What every department knows of a customer. */
const record = `query ($id: ID!) { customer(id: $id) { name deals(first: 5) { nodes { stage } } handoffs(first: 5) { nodes { state } }
  tickets(first: 5) { nodes { subject } } verdicts { holds } timeline(first: 5) { nodes { type } } } }`
