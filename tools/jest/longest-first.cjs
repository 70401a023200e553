const { default: Sequencer } = require('@jest/test-sequencer')

/** Takes about as long as all others of its tier together: begun last, it would leave the second worker idle. */
const longest = /chaos\.kafka\.spec\.ts$/

/** Jest's own order (what failed and what took long before, else by size), after the one file that is known to take longest. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => longest.test(path)
    const sorted = super.sort(tests)
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))]
  }
}
