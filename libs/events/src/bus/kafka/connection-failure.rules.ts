/** What the settings of the connection say, as far as they explain why it failed. */
export interface Attempt {
  readonly user: string | undefined
  readonly tls: boolean
}

const reasons: readonly [
  sign: RegExp,
  when: (attempt: Attempt) => boolean,
  remedy: (user: string) => string,
][] = [
  [
    /SASL .*authentication failed|invalid credentials/i,
    ({ user }) => user !== undefined,
    (user) =>
      `The broker does not know the user "${user}" with this password. Correct KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD, or create the user there.`,
  ],
  [
    /mechanism/i,
    ({ user }) => user !== undefined,
    () => 'The broker takes another kind of password. Correct KAFKA_SASL_MECHANISM.',
  ],
  [
    /self.signed certificate|unable to (verify|get)|certificate has expired|certificate is not yet valid/i,
    ({ tls }) => tls,
    () =>
      "The broker's certificate is not trusted. Name the file with its authority's certificate in KAFKA_SSL_CA_FILE, or renew the certificate.",
  ],
  [
    /altname|does not match certificate/i,
    ({ tls }) => tls,
    () => "The broker's certificate is for another name. Use a name of the certificate in KAFKA_BROKERS.",
  ],
  [
    /wrong version number|ssl3_get_record|packet length too long/i,
    ({ tls }) => tls,
    () =>
      'The broker does not speak TLS at this port. Name its TLS port in KAFKA_BROKERS, or set KAFKA_SSL=false.',
  ],
  [
    /closed connection|connection timeout|disconnected|SASL state|ECONNRESET/i,
    ({ tls, user }) => !tls || user === undefined,
    () =>
      'Something listens there and hangs up: brokers that want TLS or a password do that. Set KAFKA_SSL=true, and KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD.',
  ],
]

/** What to do about a broker that could not be used, from what the client library said and what it was told. */
export function remedyFor(said: string, attempt: Attempt): string {
  const found = reasons.find(([sign, when]) => sign.test(said) && when(attempt))
  return found
    ? found[2](attempt.user ?? '')
    : 'Start one, or correct KAFKA_BROKERS and the SASL and TLS settings.'
}
