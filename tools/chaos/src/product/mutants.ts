import { randomUUID } from 'node:crypto'
import { until } from '@customer-graph/testing'
import type { StartedStack } from '@customer-graph/tools-stack'
import { type Finding } from '../finding'
import { onDatabase } from './ask-stack'
import { drive } from './drive'
import { openLedger } from './ledger'
import { atRest } from './run-product-course'
import { type SendWrite, throughGateway } from './send-write'

/** A deliberately wrong variant: of the way to the gateway, or of what a department does with what it is told. */
export interface ProductMutant {
  readonly does: string
  /** What has to be found. */
  readonly shows: RegExp
  readonly wrong?: (send: SendWrite) => SendWrite
  readonly plant?: { readonly database: string; readonly statements: readonly string[] }
}

export const productMutants: Readonly<Record<string, ProductMutant>> = {
  'answers-for-nothing': {
    does: 'a proxy acknowledges a ticket that it never passed on',
    shows: /ticket ".*" is lost/,
    wrong: (send) => everyNth(4, 'openTicket', async () => ({ id: randomUUID() }), send),
  },
  'forgets-keys': {
    does: 'a proxy sends a ticket twice, each time with another idempotency key',
    shows: /ticket ".*" is there 2 times/,
    wrong: (send) =>
      everyNth(
        5,
        'openTicket',
        async (field, type, input) => {
          await send(field, type, input)
          return send(field, type, { ...input, idempotencyKey: randomUUID() })
        },
        send,
      ),
  },
  'copy-that-forgets': {
    does: 'product-feedback takes customers as heard and keeps none of them',
    shows: /product-feedback has heard of customer \S+ 0 times instead of 1/,
    plant: {
      database: 'product_feedback',
      statements: trigger('BEFORE INSERT', 'known_customer', 'RETURN NULL;'),
    },
  },
  'inbox-that-forgets': {
    does: 'the timeline applies every ticket twice',
    shows: /the timeline tells \S+ support\.ticket-opened\.v1 \d+ times instead of \d+/,
    plant: {
      database: 'operating_model',
      statements: trigger(
        'AFTER INSERT',
        'timeline_entry',
        `IF pg_trigger_depth() = 1 AND NEW.type = 'support.ticket-opened.v1' THEN
           NEW.event_id := gen_random_uuid();
           INSERT INTO timeline_entry SELECT NEW.*;
         END IF;
         RETURN NULL;`,
      ),
    },
  },
  'outbox-that-forgets': {
    does: 'support loses what it has to publish of every second ticket',
    shows: /the timeline is at \d+ of \d+ of \S+ of support/,
    plant: {
      database: 'support',
      statements: trigger(
        'BEFORE INSERT',
        'outbox',
        `RETURN CASE WHEN NEW.sequence % 2 = 0 THEN NULL ELSE NEW END;`,
      ),
    },
  },
}

const writes = 30

/** Writes for a short while through all that is wrong at once, breaks nothing else, and answers what was found. */
export async function tryProductMutants(stack: StartedStack): Promise<readonly Finding[]> {
  const all = Object.values(productMutants)
  for (const { plant } of all)
    for (const statement of plant?.statements ?? []) await onDatabase(stack, plant!.database, statement)
  const ledger = openLedger()
  const send = all.reduce((way, { wrong }) => wrong?.(way) ?? way, throughGateway(stack))
  const driving = drive({ send, ledger, writers: 2, mark: 'Trial' })
  await until('enough is acknowledged', () => ledger.acknowledged.length >= writes)
  await driving.stop()
  return atRest(stack, ledger, 3_000)
}

/** Every nth call of a field goes another way. */
function everyNth(n: number, field: string, otherwise: SendWrite, send: SendWrite): SendWrite {
  let calls = 0
  return (called, type, input) =>
    called === field && ++calls % n === 0 ? otherwise(called, type, input) : send(called, type, input)
}

function trigger(when: string, table: string, body: string): string[] {
  return [
    `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`,
    `CREATE TRIGGER planted ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION planted()`,
  ]
}
