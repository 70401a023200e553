import { type Ref } from '../record'
import { type Gateway } from './gateway'

/** Whom the graph knows by the names of other systems. */
export interface Directory {
  /** Looks up all that were not found yet. */
  learn(refs: readonly Ref[]): Promise<void>
  idOf(ref: Ref): string | undefined
  /** Remembers why somebody could not be made known, for the reason of all rows that name them. */
  refuse(ref: Ref, reason: string): void
  refusalOf(ref: Ref): string | undefined
}

/** So many in one question that a department answers it well within its time. */
const most = 50

const fields = { person: 'personByExternalRef', customer: 'customerByExternalRef' } as const

export function directoryOf(gateway: Gateway): Directory {
  const ids = new Map<string, string>()
  const refusals = new Map<string, string>()

  async function lookUp(refs: readonly Ref[]): Promise<void> {
    const declared = refs.map((_ref, at) => `$s${at}: String!, $i${at}: String!`).join(', ')
    const asked = refs.map(({ kind }, at) => `r${at}: ${fields[kind]}(system: $s${at}, id: $i${at}) { id }`)
    const variables = Object.fromEntries(
      refs.flatMap(({ system, id }, at) => [
        [`s${at}`, system],
        [`i${at}`, id],
      ]),
    )
    const found = await gateway.ask<Record<string, { id: string } | null>>(
      `query WhoIsWho(${declared}) { ${asked.join(' ')} }`,
      variables,
    )
    refs.forEach((ref, at) => {
      const { id } = found[`r${at}`] ?? {}
      if (id) ids.set(keyOf(ref), id)
    })
  }

  return {
    async learn(refs) {
      const unknown = new Map(refs.filter((ref) => !ids.has(keyOf(ref))).map((ref) => [keyOf(ref), ref]))
      const waiting = [...unknown.values()]
      while (waiting.length > 0) await lookUp(waiting.splice(0, most))
    },
    idOf: (ref) => ids.get(keyOf(ref)),
    refuse: (ref, reason) => void refusals.set(keyOf(ref), reason),
    refusalOf: (ref) => refusals.get(keyOf(ref)),
  }
}

const keyOf = ({ kind, system, id }: Ref): string => JSON.stringify([kind, system, id])
