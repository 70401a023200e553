const developmentPrefix = 'development-only-'

/** The passport secret of a department's service on a developer's machine. Production refuses it. */
export const developmentSecret = (department: string): string =>
  `${developmentPrefix}passport-secret-of-${department}`

/** The key of callers' tokens on a developer's machine. Production refuses it. */
export const developmentTokenSecret = `${developmentPrefix}secret-of-the-tokens-of-callers`

/** Whether everybody who has read this file knows the secret. */
export const isDevelopmentSecret = (secret: string): boolean => secret.startsWith(developmentPrefix)

/** Whether nobody but this machine reaches what listens on `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** Where a secret is used: whether in production, and on which host. */
export interface SecretUse {
  readonly production: boolean
  readonly host: string
}

const howTo = 'make one with: openssl rand -base64 48'

/**
 * What is wrong with a secret, as the end of a sentence that begins with the variable's name, or null when it may be used.
 * An absent one is fine where only this machine can use what it protects, outside production: a default stands in.
 */
export function secret(given: string | undefined, { production, host }: SecretUse): string | null {
  if (given === undefined) {
    if (production) return 'must be a random secret of at least 32 characters in production'
    if (isLoopback(host)) return null
    return `must be a random secret of at least 32 characters where others can reach ${host}`
  }
  if (given.length < 32)
    return 'must be at least 32 characters, for example the output of: openssl rand -base64 48'
  if ((production || !isLoopback(host)) && isDevelopmentSecret(given))
    return `is the development default, which everybody knows and which is refused ${production ? 'in production' : `where others can reach ${host}`}; ${howTo}`
  if (production && new Set(given).size < 10) return `is too regular to be random; ${howTo}`
  return null
}
