module.exports = require('./tier.cjs')('e2e', '\\.e2e\\.ts$', { testTimeout: 240_000 })
