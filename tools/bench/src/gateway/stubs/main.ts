import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { recordedSubgraph } from './recorded'
import { type Stubs } from './stubs'

/** A process of its own: the departments' stubs, and the keys of an issuer of tokens. Tells its parent where they are. */
async function main(): Promise<void> {
  const departments: Record<string, string> = {}
  for (const { name, sdl } of readSubgraphs(resolve(__dirname, '../../../../..')))
    departments[name] = (await recordedSubgraph(sdl)).url
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] })
  const issuer = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(keys),
  )
  await new Promise<void>((done) => issuer.listen(0, '127.0.0.1', done))
  const jwks = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`
  const stubs: Stubs = { departments, jwks, signingKey: await exportPKCS8(privateKey) }
  process.send!(stubs)
}

void main()
