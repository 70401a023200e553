import type { Sending, Told } from './rude-client'

/** What is there before anything bad is sent. */
export interface Known {
  customerId: string
  dealId: string
  contractId: string
  ticketId: string
  /** A cursor that the list of deals has handed out. */
  dealsCursor: string
  tokens: Record<string, string>
}

/** One thing that a clumsy or a hostile client does, and what it is told. */
export interface BadCase {
  what: string
  send: (known: Known) => Sending
  /** 200 when the document was sound and a value in it was not. */
  status: number
  /** Of the error, or of the refusal. */
  code: string
  says: RegExp
}

/** The code and the words of the first error, else of the refusal that a mutation answers. */
export function refusalIn({ data, errors: [error] }: Told): { code: string; message: string } {
  if (error) return { code: error.extensions.code, message: error.message }
  const [outcome] = Object.values(data ?? {}) as { code?: string; message?: string }[]
  return {
    code: outcome?.code ?? 'NONE',
    message: outcome?.message ?? `No refusal in ${JSON.stringify(data)}`,
  }
}

/** A mutation with its input, asking for the refusal and what is wrong. */
export const change = (field: string, input: object): Sending => ({
  query: `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename ... on Refusal { code message } } }`,
  variables: { input },
})

export const unknownId = '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10'

/** A case as one line of a table. */
export type BadRow = [
  what: string,
  send: Sending | ((known: Known) => Sending),
  status: number,
  code: string,
  says: RegExp,
]

export const casesOf = (rows: BadRow[]): BadCase[] =>
  rows.map(([what, send, status, code, says]) => ({
    what,
    send: typeof send === 'function' ? send : () => send,
    status,
    code,
    says,
  }))
