const path = require('node:path')

module.exports = require('./tier.cjs')('kafka', '\\.kafka\\.spec\\.ts$', {
  globalSetup: path.join(__dirname, 'start-postgres.ts'),
  globalTeardown: path.join(__dirname, 'stop-postgres.ts'),
  testTimeout: 180_000,
})
