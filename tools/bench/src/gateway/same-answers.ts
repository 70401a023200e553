import { isDeepStrictEqual } from 'node:util'
import { type Operation } from './operations'
import { gatewayNames, type Rig } from './rig'

/**
 * Asks every gateway every operation and compares the whole of `data`, value by value. Also the first time that the stubs
 * and the gateways meet these operations. Answers what was compared, or what differs.
 */
export async function sameAnswers({ gateways }: Rig, operations: readonly Operation[]) {
  let bytes = 0
  for (const operation of operations) {
    const expected = await dataOf(gateways.stock, operation)
    bytes += expected.text.length
    for (const name of gatewayNames) {
      const given = await dataOf(gateways[name], operation)
      if (!expected.data || !isDeepStrictEqual(given.data, expected.data))
        return { same: false, compared: `${name} answers ${given.text.slice(0, 300)}`, bytes }
    }
  }
  const each = Math.round(bytes / operations.length)
  return {
    same: true,
    compared: `\`data\` of ${operations.length} operations, ${each} bytes each, by value`,
    bytes: each,
  }
}

async function dataOf(gateway: Rig['gateways']['ours'], operation: Operation) {
  const { status, text } = await gateway.ask(operation)
  const { data, errors } = (status === 200 ? JSON.parse(text) : {}) as { data?: unknown; errors?: unknown }
  return { text, data: errors === undefined ? data : undefined }
}
