const fs = require('node:fs')
const path = require('node:path')

/** Writes how many tests of a tier passed, failed and were skipped to `.results/<tier>.json`, for the test command to add up. */
module.exports = class CountReporter {
  constructor(_globalConfig, options) {
    this.tier = options.tier
  }
  onRunComplete(_contexts, results) {
    const folder = path.join(process.cwd(), '.results')
    fs.mkdirSync(folder, { recursive: true })
    const broken = results.testResults.filter((file) => file.testExecError).length
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + broken,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    fs.writeFileSync(path.join(folder, `${this.tier}.json`), JSON.stringify(counts))
  }
}
