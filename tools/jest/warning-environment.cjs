const process = require('node:process')
const { setImmediate } = require('node:timers')
const { TestEnvironment } = require('jest-environment-node')

/** Said once by Node in each process; here, outside of the sandbox of the tests, it is heard. */
const heard = []
process.on('warning', (warning) => {
  if (warning.name === 'DeprecationWarning') heard.push(warning)
})

/** Node's environment, in which a test fails that does something that Node or a library will take away. */
module.exports = class WarningEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_success' && event.name !== 'test_fn_failure') return
    await new Promise((resolve) => setImmediate(resolve)) // warnings are said a tick later
    event.test.errors.push(...heard.splice(0).map(refusal))
  }

  async teardown() {
    await super.teardown()
    const [warning] = heard.splice(0)
    if (warning) throw refusal(warning)
  }
}

const refusal = ({ message, stack }) =>
  new Error(
    `A warning is a failure here: ${message}\nIt comes from:\n${stack.split('\n').slice(1).join('\n')}`,
  )
