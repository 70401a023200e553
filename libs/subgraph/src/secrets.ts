const developmentPrefix = 'development-only-'

/** The passport secret of a department's service on a developer's machine. Production refuses it. */
export const developmentSecret = (department: string): string =>
  `${developmentPrefix}passport-secret-of-${department}`

/** The key of callers' tokens on a developer's machine. Production refuses it. */
export const developmentTokenSecret = `${developmentPrefix}secret-of-the-tokens-of-callers`

/**
 * What is wrong with a secret, as the end of a sentence that begins with the variable's name, or null when it may be used.
 * Outside production an absent one is fine, because a default stands in.
 */
export function secret(given: string | undefined, production: boolean): string | null {
  if (given === undefined)
    return production ? 'must be a random secret of at least 32 characters in production' : null
  if (given.length < 32)
    return 'must be at least 32 characters, for example the output of: openssl rand -base64 48'
  if (production && given.startsWith(developmentPrefix))
    return 'is the development default, which production refuses; make one with: openssl rand -base64 48'
  if (production && new Set(given).size < 10)
    return 'is too regular to be random; make one with: openssl rand -base64 48'
  return null
}
