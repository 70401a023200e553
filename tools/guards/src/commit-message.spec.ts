import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'commit-message-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the hook as git does: with the file that holds the message. */
function commit(message: string) {
  const file = join(folder, 'COMMIT_EDITMSG')
  writeFileSync(file, message)
  const { status, stdout } = spawnSync(join(root, '.githooks/commit-msg'), [file], {
    cwd: root,
    encoding: 'utf8',
  })
  return { accepted: status === 0, said: stdout }
}

test('a conventional message with a department as its scope is accepted', () => {
  expect(
    commit(
      'feat(support): reopen a ticket\n\nA customer who is not satisfied should not have to start over.\n',
    ),
  ).toEqual({
    accepted: true,
    said: '',
  })
})

test.each([
  ['fixed stuff', 'type-empty'],
  ['feat(marketing): open a campaign', 'scope-enum'],
  ['feat: reopen a ticket', 'scope-empty'],
  ['feature(support): reopen a ticket', 'type-enum'],
])('"%s" is refused', (message, rule) => {
  const { accepted, said } = commit(message)
  expect(accepted).toBe(false)
  expect(said).toContain(rule)
})
