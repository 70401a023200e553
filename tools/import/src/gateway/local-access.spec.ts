import { accessOf } from './local-access'

const nobody = async () => undefined
const local = async () => ({ url: 'http://127.0.0.1:5000/graphql', tokens: { operations: 'mine' } })
const none = { gateway: null, token: null }

test('the graph on this machine is found, wherever it listens', async () => {
  expect(await accessOf(none, local)).toEqual({ url: 'http://127.0.0.1:5000/graphql', token: 'mine' })
})

test('a graph that was started here once and does not run is looked for where it usually is', async () => {
  const stopped = async () => ({ url: undefined, tokens: { operations: 'mine' } })
  expect(await accessOf(none, stopped)).toEqual({ url: 'http://127.0.0.1:4000/graphql', token: 'mine' })
})

test('what is given is used, and nothing is looked for', async () => {
  const given = { gateway: 'https://graph.example.com/graphql', token: 'theirs' }
  const access = accessOf(given, () => Promise.reject(new Error('not needed')))
  expect(await access).toEqual({ url: 'https://graph.example.com/graphql', token: 'theirs' })
})

test('a token of this machine is not sent to another one', async () => {
  await expect(
    accessOf({ gateway: 'https://graph.example.com/graphql', token: null }, local),
  ).rejects.toThrow('is not on this machine: give a token')
  const here = accessOf({ gateway: 'http://localhost:28000/graphql', token: null }, local)
  expect(await here).toEqual({ url: 'http://localhost:28000/graphql', token: 'mine' })
})

test('without any token it says how to get one', async () => {
  await expect(accessOf(none, nobody)).rejects.toThrow(
    'Start one with npm start, or give a token with --token.',
  )
})

test('an address has to be one', async () => {
  await expect(accessOf({ gateway: 'localhost:4000', token: 't' }, nobody)).rejects.toThrow(
    '--gateway has to be an address like',
  )
})
