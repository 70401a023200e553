import { deprecate } from 'node:util'

test('does what will be taken away', () =>
  deprecate(() => undefined, 'Two queries at once on one connection.', 'PLANTED')())

test('does nothing wrong', () => undefined)
