import { type Watch } from './watches.rules'

/** What a process of clients is started with. */
export interface Place {
  /** Of the graph. */
  readonly url: string
  /** By department. */
  readonly tokens: Readonly<Record<string, string>>
}

/** What it is asked to do; it answers what its clients were told since it was last asked. */
export type Order = { readonly open: readonly Watch[] } | { readonly leave: true } | { readonly tell: true }
