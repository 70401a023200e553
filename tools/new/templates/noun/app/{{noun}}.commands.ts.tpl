import { {{noun.camel}}Added } from '@customer-graph/contracts-{{department}}'
import { accept, type Decision, newId } from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type {{Noun}}, type New{{Noun}} } from './{{noun}}'
import { add } from './{{noun}}.rules'
import { {{noun.camel}}Store } from './{{noun}}.store'

export const add{{Noun}} = (
  { transaction, clock, cause }: Acting,
  given: New{{Noun}},
): Promise<Decision<{{Noun}}, never>> =>
  transaction(cause, async (tx) => {
    const now = clock.now()
    const added = add(given, newId<'{{Noun}}'>(), now)
    await {{noun.camel}}Store(tx.manager).insert(added)
    const { id: {{noun.camel}}Id, customerId, name } = added
    const about = { stream: customerId, customerId, time: now }
    tx.announce({{noun.camel}}Added, about, { {{noun.camel}}Id, customerId, name })
    return accept(added)
  })
