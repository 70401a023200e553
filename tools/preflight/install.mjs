import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'

/**
 * Installs exactly what the lockfile says. Install scripts are left out: nothing here needs one, and some machines forbid them.
 * @param {string} root the checkout
 */
export async function install(root) {
  const say = (text) => process.stderr.write(`${text}\n`)
  const total = Object.keys(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages).length
  say(`Installing ${total} packages from the lockfile (once; about a minute)…`)
  const progress = setInterval(() => say(`  ${countOf(root)} of about ${total} packages`), 10_000)
  try {
    // Everything npm has to say goes to standard error: standard output belongs to the command that follows.
    const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    const code = await new Promise((resolve) => {
      npm.once('error', (error) => resolve(error.message))
      npm.once('exit', resolve)
    })
    if (code === 0) {
      await import('./hooks.mjs') // what npm would have run as the `prepare` script
      return true
    }
    say(
      `npm ci failed (${code}); its message is above. Check the network and the registry that npm is set to, then try again.`,
    )
    return false
  } finally {
    clearInterval(progress)
  }
}

function countOf(root) {
  try {
    return readdirSync(join(root, 'node_modules'), { recursive: true }).filter((name) =>
      name.endsWith('package.json'),
    ).length
  } catch {
    return 0 // npm has not begun, or moves folders while they are being read
  }
}
