import { spawn } from 'node:child_process'

/** Runs a command to its end and answers what it said. Rejects, with all of that, when it does not end well. */
export function run(
  [command = '', ...words]: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve(said.join(''))
      else
        reject(new Error(`${[command, ...words].join(' ')} ended with ${code ?? signal}:\n${said.join('')}`))
    })
  })
}
