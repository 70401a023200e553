/** What a tracked file must not hold, because it is true on one machine or in one network only. */
const forbidden: readonly { what: string; pattern: RegExp }[] = [
  { what: 'an absolute path of one machine', pattern: /(?<![\w.:/-])\/(?:home|root|Users|work)\/[\w.-]+/ },
  { what: 'an absolute path of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  {
    what: 'the address of a package registry or a mirror',
    pattern: /https?:\/\/[^\s"'/]*(?:registry|artifactory|nexus|verdaccio|mirror)[^\s"']*/i,
  },
]

export interface Finding {
  line: number
  what: string
  text: string
}

/** The lines of a file that would be wrong on anybody else's machine. */
export function findingsIn(content: string): Finding[] {
  return content
    .split('\n')
    .flatMap((text, at) =>
      forbidden
        .filter(({ pattern }) => pattern.test(text))
        .map(({ what }) => ({ line: at + 1, what, text: text.trim().slice(0, 120) })),
    )
}
