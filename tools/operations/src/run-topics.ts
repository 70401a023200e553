import { applyTopics, type TopicState } from '@customer-graph/events'
import { readerRights, rightsOf, topicsIn, type Traffic } from '@customer-graph/tools-contracts'
import { type AclEntry, type Admin } from 'kafkajs'
import { accessDifferences } from './access/access-differences'
import { aclEntryOf, inWords, readAccess, removeAccess } from './access/acl-entry'
import { type TopicsCommand } from './topics-command'

/** What was found or done, a line each, and whether anything is still to be done by somebody. */
export interface Outcome {
  readonly lines: readonly string[]
  readonly ok: boolean
}

const noAuthorizer =
  'The brokers have no authorizer, so everybody may do everything and access lists mean nothing. docs/operations/kafka.md says how to set one.'

/** Carries a command out for the processes whose traffic is given. Doing it again changes nothing. */
export async function runTopics(
  admin: Admin,
  command: Exclude<TopicsCommand, { kind: 'help' }>,
  traffic: readonly Traffic[],
): Promise<Outcome> {
  const topics = topicsIn(traffic)
  const found = await readAccess(admin)
  if (command.kind === 'allow') {
    if (found === null) return { lines: [noAuthorizer], ok: false }
    await admin.createAcls({ acl: readerRights(command.user, topics).map(aclEntryOf) })
    return { lines: [`User:${command.user} may read ${topics.join(', ')}.`], ok: true }
  }
  const dryRun = command.kind === 'check'
  const replicationFactor = command.kind === 'apply' ? command.replicationFactor : -1
  const states = await applyTopics(admin, topics, { dryRun, replicationFactor })
  const lines = states.map(topicLine)
  const settled = states.every(({ state }) => state !== 'missing' && state !== 'differs')
  if (found === null) return { lines: [...lines, noAuthorizer], ok: settled }

  const { missing, surplus, dangerous } = accessDifferences(found, traffic.flatMap(rightsOf), topics)
  if (!dryRun && missing.length > 0) await admin.createAcls({ acl: [...missing] })
  if (!dryRun) await removeAccess(admin, surplus)
  return {
    lines: [
      ...lines,
      ...said(dryRun ? 'missing' : 'added', missing),
      ...said(dryRun ? 'not needed' : 'removed', surplus),
      ...said('allowed to a stranger', dangerous),
      ...(missing.length + surplus.length === 0 ? ['access lists: as they should be'] : []),
    ],
    ok: settled && dangerous.length === 0 && (!dryRun || missing.length + surplus.length === 0),
  }
}

const topicLine = ({ topic, state, different }: TopicState): string =>
  [
    `${topic}: ${state}`,
    ...different.map(({ name, is, shouldBe }) => `${name} was ${is}, should be ${shouldBe}`),
  ].join('; ')

const said = (word: string, entries: readonly AclEntry[]): string[] =>
  entries.map((entry) => `${word}: ${inWords(entry)}`)
