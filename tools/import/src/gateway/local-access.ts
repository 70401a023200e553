import { WrongInput } from '../wrong-input'

export interface Access {
  url: string
  token: string
}

/** How to reach the graph that runs on this machine; undefined when there is none. */
export type FindLocal = () => Promise<{ url: string | undefined; tokens: { operations: string } } | undefined>

const usual = 'http://127.0.0.1:4000/graphql'

/** Where to send to and with which token: what was given, and for the rest the graph on this machine. Throws WrongInput. */
export async function accessOf(
  given: { gateway: string | null; token: string | null },
  findLocal: FindLocal,
): Promise<Access> {
  if (given.gateway && !isAddress(given.gateway))
    throw new WrongInput(`--gateway has to be an address like ${usual}, not "${given.gateway}".`)
  if (given.gateway && given.token) return { url: given.gateway, token: given.token }
  // A token of this machine is never sent to another one.
  if (given.gateway && !isHere(given.gateway))
    throw new WrongInput(
      `${given.gateway} is not on this machine: give a token of operations or admin with --token.`,
    )
  const local = await findLocal()
  const url = given.gateway ?? local?.url ?? usual
  const token = given.token ?? local?.tokens.operations
  if (!token)
    throw new WrongInput(
      `There is no token at hand, since no graph was started here. Start one with npm start, or give a token with --token.`,
    )
  return { url, token }
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

const isHere = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
