/** Where the stubs are, and the key (PKCS #8, ES256) that callers' tokens are signed with. */
export interface Stubs {
  readonly departments: Readonly<Record<string, string>>
  readonly jwks: string
  readonly signingKey: string
}
