import { spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** The store of the broker's key and certificate in its folder. */
export const keystoreIn = (directory: string): string => join(directory, 'broker.p12')

/**
 * Makes a key and a certificate for 127.0.0.1 and localhost in the folder, unless they are there, with the tool that comes
 * with every Java. Answers the certificate, which is its own authority, as PEM.
 */
export function ensureCertificate(java: string, directory: string, password: string): string {
  const keystore = keystoreIn(directory)
  if (!existsSync(keystore)) {
    const unfinished = `${keystore}.unfinished`
    const key = ['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '3650']
    const whose = ['-dname', 'CN=localhost', '-ext', 'san=ip:127.0.0.1,dns:localhost']
    keytool(java, password, [...key, ...whose, '-storetype', 'PKCS12', '-keystore', unfinished])
    renameSync(unfinished, keystore)
  }
  return keytool(java, password, ['-exportcert', '-rfc', '-keystore', keystore])
}

/** Run as a module, because a runtime without the command of that name has the module all the same. */
function keytool(java: string, password: string, words: string[]): string {
  const program = ['-XX:TieredStopAtLevel=1', '-m', 'java.base/sun.security.tools.keytool.Main']
  const run = spawnSync(
    java,
    [...program, ...words, '-alias', 'broker', '-storepass:env', 'STORE_PASSWORD'],
    {
      encoding: 'utf8',
      env: { ...process.env, STORE_PASSWORD: password },
    },
  )
  if (run.status !== 0)
    throw new Error(
      `Java's keytool could not ${words[0]?.slice(1)} (${(run.stderr || run.stdout || String(run.error)).trim()}). A folder keeps the administrator's password it was made with: give that one, or another folder.`,
    )
  return run.stdout
}
