import { setTimeout as pause } from 'node:timers/promises'
import { openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'
import { keyText } from './plan-batch.rules'
import { lockPositions, savePositions } from './stream-positions'

let success: DepartmentUnderTest
beforeAll(async () => void (success = await openDepartment('success')))
afterAll(() => success.close())

const known = { source: 'sales', stream: 'known' }
const unmet = { source: 'sales', stream: 'never met' }

test('a stream that was never met is locked as well: a second member sees where the first one left it', async () => {
  const { dataSource } = success
  const position = { sequence: 2, missing: [], parked: true }
  await dataSource.transaction((manager) =>
    savePositions(manager, 'g', [{ key: known, position: { ...position, parked: false } }]),
  )
  const second = () => dataSource.transaction((manager) => lockPositions(manager, 'g', [unmet, known]))
  let seen: ReturnType<typeof second> | undefined
  await dataSource.transaction(async (manager) => {
    const first = await lockPositions(manager, 'g', [unmet])
    expect(first.get(keyText(unmet))).toEqual({ sequence: 0, missing: [], parked: false })
    seen = second()
    await Promise.race([seen, pause(50)])
    await savePositions(manager, 'g', [{ key: unmet, position }])
  })
  expect(await seen).toEqual(
    new Map([
      [keyText(known), { ...position, parked: false }],
      [keyText(unmet), position],
    ]),
  )
})
