module.exports = require('./tier.cjs')('rules', '(?<!\\.(db|kafka|e2e))\\.spec\\.ts$', {
  passWithNoTests: false,
  // Patience for a test that starts a program on a machine that is busy with others.
  testTimeout: 60_000,
})
