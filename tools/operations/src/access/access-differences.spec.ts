import { type Right, rightsOf } from '@customer-graph/tools-contracts'
import { AclPermissionTypes } from 'kafkajs'
import { accessDifferences } from './access-differences'
import { aclEntryOf, inWords } from './acl-entry'

const sales = {
  process: 'sales',
  writes: 'sales.events',
  reads: ['success.events'],
  groups: ['sales'],
  passingGroups: 'sales-replay-',
}
const rights = rightsOf(sales)
const wanted = rights.map(aclEntryOf)
const entry = (more: Partial<Right>) =>
  aclEntryOf({
    ...{ user: 'x', operation: 'Write', resource: 'topic', name: 'a', pattern: 'literal' },
    ...more,
  })
const compare = (found: typeof wanted) => {
  const { missing, surplus, dangerous } = accessDifferences(found, rights, ['sales.events', 'success.events'])
  return { missing: missing.map(inWords), surplus: surplus.map(inWords), dangerous: dangerous.map(inWords) }
}
const none = { missing: [], surplus: [], dangerous: [] }

test('lists that are as the catalogue asks for have no differences', () => {
  expect(compare([...wanted].reverse())).toEqual(none)
})

test('what is missing is named', () => {
  expect(compare(wanted.slice(1))).toEqual({ ...none, missing: ['User:sales may write topic sales.events'] })
})

test('what a department once needed is surplus, also as a prohibition', () => {
  const denied = {
    ...entry({ user: 'sales', name: 'success.events' }),
    permissionType: AclPermissionTypes.DENY,
  }
  expect(compare([...wanted, denied])).toEqual({
    ...none,
    surplus: ['User:sales may not write topic success.events'],
  })
})

test.each([
  ['everywhere', { user: '*', name: '*' }, 'User:* may write topic *'],
  ['to one topic', { name: 'sales.events' }, 'User:x may write topic sales.events'],
  ['by a prefix', { name: 'su', pattern: 'prefixed' }, 'User:x may write topic su…'],
] as const)('a stranger who may write %s is dangerous', (_where, more, said) => {
  expect(compare([...wanted, entry(more)])).toEqual({ ...none, dangerous: [said] })
})

test.each([
  ['reads', { operation: 'Read', name: 'sales.events' }],
  ['writes elsewhere', { name: 'their.events' }],
  ['has a group', { operation: 'Read', resource: 'group', name: 'theirs' }],
] as const)('a stranger who %s is left alone', (_what, more) => {
  expect(compare([...wanted, entry(more)])).toEqual(none)
})
