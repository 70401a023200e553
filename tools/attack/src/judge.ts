import { isErrorCode } from '@customer-graph/subgraph'

/** What came back for one operation. */
export interface Received {
  readonly status: number
  readonly body: string
}

export interface Verdict {
  /** The code of its first error, or `answered`, or `refused` with a refusal in the data. */
  readonly outcome: string
  readonly violations: readonly string[]
}

/** What only the inside of a service knows: stacks, statements, addresses, errors of the language and its libraries. */
const inside: readonly RegExp[] = [
  /node_modules|\.[jt]s:\d+/,
  /\bat [\w.$<> ]+ \([^)"]*:\d+:\d+\)/,
  /postgres(ql)?:\/\//i,
  /\bECONN|\bEPIPE|\bETIMEDOUT|socket hang up/,
  /127\.0\.0\.1:\d|localhost:\d/,
  /QueryFailedError|duplicate key value|violates .* constraint|relation \\?"|column \\?"|syntax error at or near/,
  /TypeError|RangeError|ReferenceError|Cannot read propert|is not a function|is not iterable/,
]

/**
 * Judges an answer: below 500, JSON, published codes alone, nothing unexpected inside, and none of the `canaries`
 * (secrets of the stack under attack) nor anything of the inside in any part of it.
 */
export function judge({ status, body }: Received, canaries: readonly string[]): Verdict {
  const leaks = [
    ...canaries.filter((canary) => body.includes(canary)).map(() => 'a secret of the stack is in the answer'),
    ...inside.flatMap((pattern) => {
      const found = pattern.exec(body)
      return found ? [`the inside shows: ${found[0]}`] : []
    }),
  ]
  const failed = status >= 500 ? [`status ${status}`] : []
  const answer = parsed(body)
  if (!answer)
    return { outcome: `status ${status}`, violations: [...failed, ...leaks, 'the answer is not JSON'] }
  const codes = (answer.errors ?? []).map(({ extensions }) => String(extensions?.code))
  return {
    outcome: codes[0] ?? 'answered',
    violations: [
      ...failed,
      ...leaks,
      ...codes.filter((code) => !isErrorCode(code)).map((code) => `the code ${code} is not published`),
      ...(codes.includes('INTERNAL_SERVER_ERROR') ? ['something took a service by surprise'] : []),
      ...(codes.includes('SUBGRAPH_UNAVAILABLE') ? ['a department that is up was out of reach'] : []),
    ],
  }
}

function parsed(body: string): { errors?: { extensions?: { code?: unknown } }[] } | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null ? answer : undefined
  } catch {
    return undefined
  }
}
