import {
  accept,
  beyondRuleLimits,
  type Conflict,
  conflict,
  type Decision,
  definitionRule,
  type DefinitionRule,
  type InvalidInput,
  invalidInput,
  type PersonId,
  type Problem,
  refuse,
  type Refusal,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type PersonDepartment } from '../person/person'
import { effectiveInstant } from '../agreement/effective-from.rules'
import {
  type Definition,
  type DefinitionId,
  type DefinitionVersion,
  type ProposedVersion,
  type Proposal,
} from './definition'

/** The caller's department does not have to sign, and so may not. */
export interface NotAffected extends Refusal {
  readonly code: 'NOT_AFFECTED'
  readonly affected: readonly PersonDepartment[]
}

/** The next version, waiting for signatures. One proposal at a time, so that everybody signs the same words. */
export function propose(
  id: DefinitionId,
  known: Definition | null,
  { key, text, rule, ownerId, affected, effectiveFrom }: Proposal,
  now: Date,
): Decision<ProposedVersion, InvalidInput | Conflict> {
  const open = known?.versions.find((version) => version.status === 'proposed')
  if (open)
    return refuse(
      conflict(`Version ${open.version} of "${key}" waits for signatures; have it signed first.`, id),
    )
  const parsed = readRule(rule)
  const from = effectiveInstant(effectiveFrom, now)
  const problems: Problem[] = []
  if (!/^[a-z][a-zA-Z0-9]{0,59}$/.test(key))
    problems.push({
      path: 'key',
      message: 'A key is one word of letters and digits, like onboarded or atRisk.',
    })
  if (!affected.length)
    problems.push({ path: 'affected', message: 'Name at least one department that has to sign.' })
  if (!parsed.accepted) problems.push(...parsed.refusal.problems)
  if (!from.accepted) problems.push(...from.refusal.problems)
  if (!parsed.accepted || !from.accepted || problems.length) return refuse(invalidInput(problems))
  const version = (known?.versions[0]?.version ?? 0) + 1
  return accept({
    ...{ definitionId: id, key, version, ownerId },
    ...{ text, rule: parsed.value },
    affected: [...new Set(affected)],
    signatures: [],
    status: 'proposed',
    effectiveFrom: from.value,
  })
}

/**
 * The version with one more signature. The last one makes it agreed, and in force from the proposed instant or from the
 * signature, whichever is later: nothing is in force before it is agreed. Signing twice changes nothing.
 */
export function sign(
  version: DefinitionVersion,
  by: { department: PersonDepartment; personId: PersonId },
  now: Date,
): Decision<DefinitionVersion, WrongState | NotAffected> {
  if (!version.affected.includes(by.department))
    return refuse({
      code: 'NOT_AFFECTED',
      message: `Only ${version.affected.join(', ')} may sign version ${version.version} of "${version.key}"; you belong to ${by.department}.`,
      affected: version.affected,
    })
  if (version.signatures.some((signature) => signature.department === by.department)) return accept(version)
  if (version.status === 'agreed')
    return refuse(wrongState('agreed', `Version ${version.version} of "${version.key}" is agreed already.`))
  const signed = { ...version, signatures: [...version.signatures, { ...by, signedAt: now }] }
  if (unsigned(signed).length) return accept(signed)
  return accept({
    ...signed,
    status: 'agreed',
    effectiveFrom: version.effectiveFrom > now ? version.effectiveFrom : now,
  })
}

/** The departments that have not signed yet. */
export const unsigned = ({ affected, signatures }: DefinitionVersion): PersonDepartment[] =>
  affected.filter((department) => !signatures.some((signature) => signature.department === department))

function readRule(text: string): Decision<DefinitionRule, InvalidInput> {
  const refused = (message: string) => refuse(invalidInput([{ path: 'rule', message }]))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused('The rule is not JSON.')
  }
  const beyond = beyondRuleLimits(json)
  if (beyond) return refused(`The rule has ${beyond}; say it in fewer.`)
  const parsed = definitionRule.safeParse(json)
  if (parsed.success) return accept(parsed.data)
  return refused(
    'The rule is not a tree of all, any, not, known, and fact with is, atLeast or atMost, like {"all":[{"known":"kickoffReachedAt"}]}.',
  )
}
