import {
  type AccessPolicy,
  type Audience,
  audienceOf,
  callerDepartments,
  type Department,
  isEverybody,
} from '@customer-graph/glossary'
import { everyField, isRoot, readDocument } from '../rules/schema-rule'

/** `docs/access.md`: who may read and change what, for people. */
export function accessPage(
  subgraphs: readonly { name: string; sdl: string }[],
  policy: AccessPolicy,
): string {
  const fields = everyField(subgraphs.map(readDocument)).filter(
    ({ at }) => !/^(Query\._|Subscription)/.test(at),
  )
  const mutations = fields.filter(({ type }) => type.name.value === 'Mutation')
  const readable = new Map(
    fields
      .filter(({ type }) => !isRoot(type))
      .map(({ at, subgraph, type, field }) => {
        const who = audienceOf(policy, subgraph.name as Department, type.name.value, field.name.value)
        return [at, { type: type.name.value, who }] as const
      }),
  )
  const hidden = [...readable].filter(([, { who }]) => !isEverybody(who))
  const open = [...readable].filter(([, { who }]) => isEverybody(who))
  return [
    '<!-- Generated from libs/glossary/src/access/access-policy.ts by tools/compose. Change the policy, then generate again. -->',
    '# Who may read and change what',
    'Everybody who asks belongs to a department, by their token. The rules stand in `libs/glossary/src/access/access-policy.ts`; the service that owns a field enforces them, on every way to it. A field that is refused is null, with the error `FORBIDDEN` at its path; everything beside it is answered.',
    '## Reading',
    `Everybody reads everything: ${open.length} fields of ${new Set(open.map(([, { type }]) => type)).size} types, and every query. The others:`,
    table(
      ['field', ...callerDepartments],
      hidden.map(([at, { who }]) => [`\`${at}\``, ...ticks(who)]),
    ),
    'Things that are left out of lists for some, so that pages, cursors and counts do not give them away:',
    table(
      ['what', 'left out of', ...callerDepartments],
      Object.values(policy.rows).map(({ what, leftOutOf, who }) => [
        what,
        leftOutOf.map((field) => `\`${field}\``).join(', '),
        ...ticks(who),
      ]),
    ),
    '## Changing',
    ...subgraphs.flatMap(({ name }) => {
      const own = mutations.filter(({ subgraph }) => subgraph.name === name)
      return own.length === 0
        ? []
        : [
            `What ${name} owns:`,
            table(
              ['mutation', ...callerDepartments],
              own.map(({ field }) => [
                `\`${field.name.value}\``,
                ...ticks(audienceOf(policy, name as Department, 'Mutation', field.name.value)),
              ]),
            ),
          ]
    }),
    '## Why',
    'The rules that are not the usual ones, among them some that say that everybody may, where one would expect otherwise.',
    table(
      ['', 'who', 'because'],
      [
        ...Object.entries(policy.fields),
        ...Object.entries(policy.mutations),
        ...Object.entries(policy.rows).map(([row, rule]) => [`rows: ${row}`, rule] as const),
      ].map(([at, { who, because }]) => [
        `\`${at}\``,
        isEverybody(who) ? 'everybody' : who.join(', '),
        because,
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

const ticks = (who: Audience): string[] => callerDepartments.map((each) => (who.includes(each) ? '✓' : ''))

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
