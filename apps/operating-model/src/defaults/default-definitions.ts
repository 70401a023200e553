import { type AgreedVersion, type DefinitionId } from '../definition/definition'
import { beginning } from './beginning'
import { onboardedId } from './default-ids'

/** The definitions that a fresh company begins with. Nobody had to sign them; every later version has its signatures. */
export const defaultDefinitions: readonly AgreedVersion[] = [
  {
    definitionId: onboardedId as DefinitionId,
    key: 'onboarded',
    version: 1,
    text: 'The kick-off was held and the customer confirmed that it got its first value from what it bought.',
    rule: { all: [{ known: 'kickoffReachedAt' }, { fact: 'firstValueConfirmedByCustomer', is: true }] },
    ownerId: null,
    affected: [],
    signatures: [],
    status: 'agreed',
    effectiveFrom: new Date(beginning),
  },
]
