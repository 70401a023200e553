import { type Operation, type Right } from '@customer-graph/tools-contracts'
import {
  type AclEntry,
  type Admin,
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ResourcePatternTypes,
} from 'kafkajs'

const operations: Readonly<Record<Operation, AclOperationTypes>> = {
  Read: AclOperationTypes.READ,
  Write: AclOperationTypes.WRITE,
  Delete: AclOperationTypes.DELETE,
  DescribeConfigs: AclOperationTypes.DESCRIBE_CONFIGS,
}
const resources = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP }
const patterns = { literal: ResourcePatternTypes.LITERAL, prefixed: ResourcePatternTypes.PREFIXED }

/** A right as the brokers write it down: from any host. */
export const aclEntryOf = ({ user, operation, resource, name, pattern }: Right): AclEntry => ({
  principal: `User:${user}`,
  host: '*',
  operation: operations[operation],
  permissionType: AclPermissionTypes.ALLOW,
  resourceType: resources[resource],
  resourceName: name,
  resourcePatternType: patterns[pattern],
})

/** Every entry of the brokers' access lists. Null where the brokers have no authorizer, and so let everybody do everything. */
export async function readAccess(admin: Admin): Promise<AclEntry[] | null> {
  try {
    const { resources: found } = await admin.describeAcls({
      resourceType: AclResourceTypes.ANY,
      resourcePatternType: ResourcePatternTypes.ANY,
      operation: AclOperationTypes.ANY,
      permissionType: AclPermissionTypes.ANY,
    })
    return found.flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...resource, ...acl })))
  } catch (error) {
    if ((error as { type?: string }).type === 'SECURITY_DISABLED') return null
    throw error
  }
}

/** Takes one entry out of the brokers' access lists, and nothing else. */
export const removeAccess = (admin: Admin, entries: readonly AclEntry[]): Promise<unknown> =>
  entries.length === 0
    ? Promise.resolve()
    : admin.deleteAcls({ filters: entries.map((entry) => ({ ...entry })) })

/** The library's enums have no names at run time. */
const nameIn = (names: object, value: number): string =>
  (Object.entries(names).find(([, each]) => each === value)?.[0] ?? `number ${value}`)
    .toLowerCase()
    .replaceAll('_', ' ')

/** An entry as a person reads it. */
export function inWords(entry: AclEntry): string {
  const may = entry.permissionType === AclPermissionTypes.ALLOW ? 'may' : 'may not'
  const operation = nameIn(AclOperationTypes, entry.operation)
  const resource = nameIn(AclResourceTypes, entry.resourceType)
  const star = entry.resourcePatternType === ResourcePatternTypes.PREFIXED ? '…' : ''
  return `${entry.principal} ${may} ${operation} ${resource} ${entry.resourceName}${star}`
}
