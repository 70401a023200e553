import {
  accept,
  type Decision,
  type Problem,
  type Refusal,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type ContactRole } from '../contact/contact'
import { type Deal } from '../deal/deal'
import { type HandoffPacket, type PacketContent, type SuccessCriterion } from './packet'

/** Nobody can take a customer over without knowing these. */
export const requiredRoles: readonly ContactRole[] = ['champion', 'economic-buyer']

/** The packet is not complete, so the deal cannot be handed over. */
export interface PacketIncomplete extends Refusal {
  readonly code: 'PACKET_INCOMPLETE'
  readonly missing: readonly Problem[]
}

export const packetIncomplete = (missing: readonly Problem[]): PacketIncomplete => ({
  code: 'PACKET_INCOMPLETE',
  message: `The handoff packet lacks ${missing.length === 1 ? 'one part' : `${missing.length} parts`}: ${missing.map((part) => part.path).join(', ')}.`,
  missing,
})

/** Everything that is missing before a deal can be handed over, each with its path; empty when the packet is complete. */
export function partsMissing(packet: HandoffPacket): Problem[] {
  return [
    ...goalsMissing(packet),
    ...criteriaMissing(packet),
    ...rolesMissing(packet),
    ...promisesMissing(packet),
  ]
}

/** What a packet says before anybody wrote it. */
export const emptyContent: PacketContent = {
  goals: [],
  successCriteria: [],
  stakeholders: [],
  nothingPromised: false,
}

function goalsMissing({ goals }: PacketContent): Problem[] {
  return goals.length ? [] : [{ path: 'goals', message: 'Say at least one goal of the customer.' }]
}

function criteriaMissing({ successCriteria }: PacketContent): Problem[] {
  if (!successCriteria.length)
    return [{ path: 'successCriteria', message: 'Say at least one measure with its target.' }]
  return successCriteria.flatMap(criterionMissing)
}

function criterionMissing({ target }: SuccessCriterion, at: number): Problem[] {
  const path = `successCriteria.${at}`
  return [
    ...(/\d/.test(target)
      ? []
      : [{ path: `${path}.target`, message: 'Give a target with a number: it has to be measurable.' }]),
  ]
}

function rolesMissing({ stakeholders }: PacketContent): Problem[] {
  const named = new Set(stakeholders.map((stakeholder) => stakeholder.role))
  return requiredRoles
    .filter((role) => !named.has(role))
    .map((role) => ({ path: `stakeholders.${role}`, message: `Name the ${role.replace('-', ' ')}.` }))
}

function promisesMissing({ promises, nothingPromised }: HandoffPacket): Problem[] {
  if (promises.length && nothingPromised)
    return [
      {
        path: 'nothingPromised',
        message: `${promises.length} recorded for this deal: withdraw them, or say so here.`,
      },
    ]
  if (!promises.length && !nothingPromised)
    return [{ path: 'promises', message: 'Record what was promised, or state that nothing was.' }]
  return []
}

/** A packet of an open deal may be written as often as needed; once the deal is closed it is sealed. */
export function prepare(
  deal: Deal,
  packet: HandoffPacket,
  content: PacketContent,
): Decision<PacketContent & { version: number }, WrongState> {
  if (deal.stage === 'won' || deal.stage === 'lost')
    return refuse(
      wrongState(
        deal.stage,
        `The deal is ${deal.stage}: its packet is sealed. A returned one is mended with amendPacket.`,
      ),
    )
  return accept({ ...content, version: packet.version })
}

/** The mended packet of a returned handoff, complete again. */
export function amend(
  packet: HandoffPacket,
  returned: boolean,
  content: PacketContent,
): Decision<HandoffPacket, WrongState | PacketIncomplete> {
  if (!returned)
    return refuse(wrongState('sealed', 'Only a packet whose handoff success returned can be mended.'))
  const mended = { ...packet, ...content, version: packet.version + 1 }
  const missing = partsMissing(mended)
  return missing.length ? refuse(packetIncomplete(missing)) : accept(mended)
}

/** The paths at which two packets differ, e.g. `successCriteria.0.target`. */
export function changedPaths(before: unknown, after: unknown, path = ''): string[] {
  if (!isObject(before) || !isObject(after)) return Object.is(before, after) ? [] : [path]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key) => changedPaths(before[key], after[key], path ? `${path}.${key}` : key))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
