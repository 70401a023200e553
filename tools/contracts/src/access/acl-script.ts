import { aclCommands, readerRights, rightsOf, topicsIn, type Traffic } from './access.rules'

function sentence({ writes, reads, groups, passingGroups }: Traffic): string {
  const as = groups.length > 0 ? groups.join(', ') : `${passingGroups}…`
  const reading = reads.length === 0 ? 'reads nothing' : `reads ${reads.join(', ')} as ${as}`
  return `writes ${writes ?? 'nothing'}; ${reading}`
}

/**
 * The access lists of the brokers as a script for Kafka's own tool. What it adds is what `npm run topics -- apply` adds; it
 * takes nothing away.
 */
export const aclScript = (traffic: readonly Traffic[]): string =>
  [
    '#!/bin/sh',
    '# Generated from libs/contracts and the consumers in apps/ by tools/contracts. Generate again instead of changing it.',
    '# Who may do what on the brokers. docs/operations/kafka.md says how to apply it.',
    '#   ACLS="bin/kafka-acls.sh --bootstrap-server HOST:PORT --command-config admin.properties" sh kafka-acls.sh',
    'set -eu',
    ': "${ACLS:?must be the command of kafka-acls.sh with --bootstrap-server and --command-config}"',
    ...traffic.flatMap((each) => [
      '',
      `# ${each.process} ${sentence(each)}`,
      ...aclCommands(rightsOf(each)).map((words) => `$ACLS --add ${words}`),
    ]),
    '',
    '# A consumer outside the services, here "my-team": reads everything, in groups of its own, and writes nothing.',
    ...aclCommands(readerRights('my-team', topicsIn(traffic))).map((words) => `#$ACLS --add ${words}`),
    '',
  ].join('\n')
