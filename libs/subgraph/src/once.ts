import { accept, type Accepted } from '@customer-graph/glossary'

/** What a command is given that may be sent again: the key names one wish, however often it is sent. */
export type Once<Input> = Input & { idempotencyKey: string | null }

interface Remembering<Thing> {
  byIdempotencyKey(key: string): Promise<Thing | null>
}

/** Answers with what the same key made before; without a key, or with a new one, does the work. */
export async function once<Thing, Answer>(
  { idempotencyKey }: Once<object>,
  made: Remembering<Thing>,
  work: () => Promise<Answer>,
): Promise<Accepted<Thing> | Answer> {
  const known = idempotencyKey ? await made.byIdempotencyKey(idempotencyKey) : null
  return known ? accept(known) : work()
}
