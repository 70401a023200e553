const { setTimeout } = require('node:timers')
const { isMainThread } = require('node:worker_threads')

/**
 * Loaded into every service that the stack starts. The stack holds the other end of the standard input: when the stack is
 * gone, however it went, the input closes and the service stops as if it had been asked to. Threads load it too, but have
 * an input of their own that is closed from the beginning.
 */
if (isMainThread) {
  process.stdin.on('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.stdin.on('error', () => undefined)
  process.stdin.resume()
  process.stdin.unref()
}
