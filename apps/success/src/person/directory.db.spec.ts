import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { newId, type PersonId } from '@customer-graph/glossary'
import { type SuccessForTests, successForTests } from '../success-for-tests'
import { personStore } from './person.store'

let success: SuccessForTests
beforeAll(async () => void (success = await successForTests()))
afterAll(() => success?.close())

const entry = { managerId: null, office: 'Central', externalRefs: [] }
const leave = (personId: string) => success.hear(personDeactivated, { personId, department: 'success' })
const change = (personId: string, changed: object) =>
  success.hear(personChanged, { ...entry, department: 'success', active: true, personId, ...changed })
const comeBack = (personId: string) =>
  success.hear(personReactivated, { ...entry, department: 'success', active: true, personId })
const kept = async (id: string) => (await personStore(success.manager).byIds([id]))[0]

test('a colleague is known as the directory says, whatever changes there', async () => {
  const id = newId()
  await success.hear(personAdded, { ...entry, personId: id, department: 'sales' })
  await change(id, {})
  expect(await kept(id)).toEqual({ id, department: 'success', active: true })
  await leave(id)
  await change(id, { department: 'support', active: undefined })
  expect(await kept(id)).toEqual({ id, department: 'support', active: false })
  await comeBack(id)
  expect(await kept(id)).toEqual({ id, department: 'success', active: true })
})

const naming: [string, string, (personId: PersonId) => Promise<object>][] = [
  [
    'claimHandoff',
    'successManagerId',
    async (successManagerId) => ({ handoffId: (await success.wonHandoff()).handoffId, successManagerId }),
  ],
  [
    'reassignHandoffs',
    'toIds.1',
    async (to) => ({ fromId: newId(), toIds: [await success.colleague(), to] }),
  ],
]

describe.each(naming)('%s', (mutation, path, inputOf) => {
  const named = async (personId: PersonId) =>
    success.mutate(
      mutation,
      await inputOf(personId),
      '__typename ... on InvalidInput { problems { path message } }',
    )

  test.each<[string, (personId: string) => Promise<unknown>]>([
    ['has left', leave],
    ['moved to sales', (personId) => change(personId, { department: 'sales' })],
  ])(`refuses a colleague who ${'%s'}, at ${path}, and takes one who came back`, async (_what, go) => {
    const id = await success.colleague()
    await go(id)
    const message = 'This colleague has left or works elsewhere; name one who works in success.'
    expect(await named(id)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path, message }] })
    await comeBack(id)
    expect(await named(id)).not.toHaveProperty('code')
  })
})
