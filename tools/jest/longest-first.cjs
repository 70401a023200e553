const { default: Sequencer } = require('@jest/test-sequencer')

/** They wait more than they work. Begun last, one of them would leave the second worker idle for a minute. */
const longest = /(chaos|event-bus)\.kafka\.spec\.ts$/

/** Jest's own order (what failed and what took long before, else by size), after those that are known to take longest. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => longest.test(path)
    const sorted = super.sort(tests)
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))]
  }
}
