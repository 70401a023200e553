const fs = require('node:fs')
const path = require('node:path')
const { stripVTControlCharacters } = require('node:util')

/**
 * Writes how many tests of a tier passed, failed and were skipped, and which ones failed and why, to
 * `.results/<tier>.json`, for the test command to add up and to repeat at its end.
 */
module.exports = class CountReporter {
  constructor(_globalConfig, options) {
    this.tier = options.tier
  }
  onRunComplete(_contexts, results) {
    const folder = path.join(process.cwd(), '.results')
    fs.mkdirSync(folder, { recursive: true })
    const broken = results.testResults.filter((file) => file.testExecError)
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + broken.length,
      skipped: results.numPendingTests + results.numTodoTests,
      failures: results.testResults.flatMap((file) => failuresOf(file)),
    }
    fs.writeFileSync(path.join(folder, `${this.tier}.json`), JSON.stringify(counts))
  }
}

function failuresOf({ testFilePath, testExecError, testResults }) {
  const file = path.relative(process.cwd(), testFilePath)
  const broken = testExecError ? [`${file}: ${excerpt(testExecError.message ?? String(testExecError))}`] : []
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${file} › ${fullName}: ${excerpt(failureMessages.join('\n'))}`)
  return [...broken, ...failed]
}

/** As much of a message as says what was expected and what came. */
const excerpt = (message) => stripVTControlCharacters(message).slice(0, 1_500)
