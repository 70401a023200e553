module.exports = require('./tier.cjs')('rules', '(?<!\\.(db|kafka|e2e))\\.spec\\.ts$', {
  passWithNoTests: false,
})
