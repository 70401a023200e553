import { type Asked } from '../caller/asked-by'
import { type Safelist } from '../safelist/safelist'
import { type Beyond, beyondLimits, explain } from './document-limits'
import { memoizeText } from './memoize-text'
import { type OperationLimits } from './operation-limits'
import { type Refused } from './refused'
import { type Rejected } from './rejections'
import { flawOf } from './request-flaw'

export interface AdmissionOptions {
  readonly limits: OperationLimits
  readonly safelist: Safelist
  readonly rejected: Rejected
  /** Hears of each text that is let through although it is not on the safelist, once; `names` are those of its request. */
  audited(text: string, names: object): void
}

/** Why what is asked goes no further; null when it does. `names` are those of the request, for the log. */
export type Admission = (asked: Asked, names?: object) => Refused | null

/**
 * Looks at everything that is asked, in whatever way it came, before anybody parses it: whether it is well-formed, within the
 * limits of a document, and on the safelist.
 */
export function admission({ limits, safelist, rejected, audited }: AdmissionOptions): Admission {
  const judge = memoizeText((text) => ({ beyond: beyondLimits(text, limits) }))
  const noticed = memoizeText((_text) => ({ told: false }))

  function unlisted(text: string, names: object): Refused | null {
    const { mode, holds } = safelist
    if (mode === 'off' || (mode !== 'ids' && holds(text))) return null
    if (mode === 'audit') {
      rejected('audited')
      const notice = noticed(text)
      if (!notice.told) audited(text, names)
      notice.told = true
      return null
    }
    rejected('not-allowed')
    return { status: 403, code: 'OPERATION_NOT_ALLOWED', message: notAllowed[mode] }
  }

  return (asked, names = {}) => {
    const flaw = flawOf(asked)
    if (flaw || typeof asked.query !== 'string' || asked.query === '') return flaw
    const { beyond } = judge(asked.query)
    if (!beyond) return unlisted(asked.query, names)
    rejected(beyond.what)
    return tooComplex(beyond)
  }
}

const notAllowed = {
  ids: 'Send the id of a published operation as extensions.persistedQuery.sha256Hash, without the operation itself.',
  bodies: 'This operation is not on the list of published ones. Add it to the manifest and publish that.',
} as const

/** What is told of an operation beyond a limit. */
export function tooComplex(beyond: Beyond): Refused {
  const { what, requested, maximum } = beyond
  const message = explain(beyond)
  if (what === 'circle') return { status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message }
  const more = what === 'cost' ? { cost: { requested, maximum } } : { limit: { what, maximum } }
  return { status: 400, code: 'OPERATION_TOO_COMPLEX', message, more }
}
