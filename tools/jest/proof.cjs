/** Long proofs on a running stack, kept out of `npm test` so that it stays short. */
module.exports = require('./tier.cjs')('proof', '\\.proof\\.ts$', { testTimeout: 240_000 })
