import { databasesApart } from './databases-apart'
import { isolation } from './isolation'

const superuserUrl = process.env['TEST_POSTGRES_URL'] ?? ''

test('I17: every role is refused in every other service’s database, and no import crosses', async () => {
  const findings = await isolation({ superuserUrl })
  expect(findings.flatMap(({ violations }) => violations)).toEqual([])
  expect(findings.map(({ measured }) => measured)).toEqual([
    expect.stringContaining('5 roles, 20 attempts'),
    expect.stringMatching(/^10 projects, [1-9]\d{2,} files, [1-9]\d{3,} imports/),
  ])
})

test('databases made without the revokes are found out', async () => {
  const { violations } = await databasesApart({ superuserUrl, mutant: 'databases open to everybody' })
  expect(violations).toHaveLength(20)
  expect(violations[0]).toMatch(/tried the database .* and connects to it/)
})

test('roles that were granted to others are found out', async () => {
  const { violations } = await databasesApart({ superuserUrl, mutant: 'roles granted to others' })
  expect(violations).toEqual([
    expect.stringContaining('reads its tables'),
    expect.stringContaining('becomes its role'),
  ])
})
