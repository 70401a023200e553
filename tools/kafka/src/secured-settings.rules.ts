/** What turns a broker of our own into one that lets nobody in without TLS and a password. */
export interface SecuredSettings {
  /** May do everything; the broker itself uses it too. */
  administrator: { name: string; password: string }
  /** A PKCS12 store with the broker's certificate; the administrator's password opens it. */
  keystore: string
  /** Whether access control lists decide what a user may do. Without, whoever has a password may do everything. */
  authorizer: boolean
}

/** The name of the listener that clients use on a secured broker. */
export const securedListener = 'SASL_SSL'

/**
 * The settings that a secured broker has besides, and instead of, those of an open one. Clients speak SCRAM over TLS. The
 * quorum cannot check a SCRAM password, because those are kept in its own log: on loopback it takes a plain one. Nobody is
 * let in by having no list of its own.
 */
export function securedSettings({
  administrator,
  keystore,
  authorizer,
}: SecuredSettings): Record<string, string> {
  const { name, password } = administrator
  const login = (module: string, more = '') =>
    `org.apache.kafka.common.security.${module} required username="${name}" password="${password}"${more};`
  return {
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.security.protocol.map': `${securedListener}:SASL_SSL,CONTROLLER:SASL_PLAINTEXT`,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': login('scram.ScramLoginModule'),
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': login(
      'plain.PlainLoginModule',
      ` user_${name}="${password}"`,
    ),
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': keystore,
    'ssl.keystore.password': password,
    'ssl.truststore.type': 'PKCS12',
    'ssl.truststore.location': keystore,
    'ssl.truststore.password': password,
    ...(authorizer
      ? {
          'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
          'super.users': `User:${name}`,
          'allow.everyone.if.no.acl.found': 'false',
        }
      : {}),
  }
}
