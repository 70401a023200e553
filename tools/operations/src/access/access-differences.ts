import { type Right } from '@customer-graph/tools-contracts'
import {
  type AclEntry,
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ResourcePatternTypes,
} from 'kafkajs'
import { aclEntryOf } from './acl-entry'

/** How the brokers' access lists differ from those that the catalogue asks for. */
export interface AccessDifferences {
  readonly missing: readonly AclEntry[]
  /** Held by a department's user, and not needed: it once consumed something that it no longer does, say. */
  readonly surplus: readonly AclEntry[]
  /** Lets somebody else write to a department's topic; a person has to decide about it. */
  readonly dangerous: readonly AclEntry[]
}

const keyOf = (entry: AclEntry): string =>
  [
    entry.principal,
    entry.host,
    entry.operation,
    entry.permissionType,
    entry.resourceType,
    entry.resourceName,
    entry.resourcePatternType,
  ].join(' ')

const writing: readonly AclOperationTypes[] = [
  AclOperationTypes.ALL,
  AclOperationTypes.WRITE,
  AclOperationTypes.DELETE,
  AclOperationTypes.ALTER,
  AclOperationTypes.ALTER_CONFIGS,
]

/** Compares what stands on the brokers with the rights of the departments' users. */
export function accessDifferences(
  found: readonly AclEntry[],
  rights: readonly Right[],
  topics: readonly string[],
): AccessDifferences {
  const wanted = rights.map(aclEntryOf)
  const [foundKeys, wantedKeys] = [found, wanted].map((entries) => new Set(entries.map(keyOf)))
  const users = new Set(wanted.map(({ principal }) => principal))
  const unexpected = found.filter((entry) => !wantedKeys!.has(keyOf(entry)))
  return {
    missing: wanted.filter((entry) => !foundKeys!.has(keyOf(entry))),
    surplus: unexpected.filter(({ principal }) => users.has(principal)),
    dangerous: unexpected.filter(
      (entry) =>
        !users.has(entry.principal) &&
        entry.permissionType === AclPermissionTypes.ALLOW &&
        writing.includes(entry.operation) &&
        topics.some((topic) => covers(entry, topic)),
    ),
  }
}

function covers({ resourceType, resourceName, resourcePatternType }: AclEntry, topic: string): boolean {
  if (resourceType !== AclResourceTypes.TOPIC) return false
  if (resourcePatternType === ResourcePatternTypes.PREFIXED) return topic.startsWith(resourceName)
  return resourceName === '*' || resourceName === topic
}
