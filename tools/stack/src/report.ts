import { examples } from '@customer-graph/gateway/example-queries'
import { callers, type Tokens } from './callers'
import type { Service } from './services'

/** What scripts get with `--json`, and what `startStack` answers. */
export interface Ready {
  gateway: { url: string }
  tokens: Tokens
  services: { name: Service['name']; url: string; pid: number }[]
  eventBus: 'embedded' | 'kafka'
  brokers: readonly string[]
}

/** Everything a person needs to begin: addresses, a token for each department, three queries. */
export function report({ gateway, tokens, services }: Ready, data: string): string {
  const origin = new URL(gateway.url).origin
  return [
    '',
    `The customer graph   ${gateway.url}`,
    `Query editor         ${origin}/`,
    ...services.map(({ name, url, pid }) => `${name.padEnd(21)}${url}  (process ${pid})`),
    `Logs and data        ${data}`,
    '',
    'A token for each department, for the header "authorization: Bearer …". They are good for a day; the editor has fresh ones, and',
    `curl -H 'x-start-page: 1' ${origin}/start/tokens`,
    ...Object.entries(tokens).map(
      ([name, token]) => `\n${name} (${callers[name as keyof Tokens].name})\n${token}`,
    ),
    '',
    'Three queries to paste into the editor:',
    ...examples.slice(0, 3).map(({ title, query }) => `\n# ${title}\n${query}`),
    '',
    'Ctrl-C stops everything; the data is found again the next time.',
  ].join('\n')
}
