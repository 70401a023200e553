const path = require('node:path')

const withPostgres = {
  globalSetup: path.join(__dirname, 'start-postgres.ts'),
  globalTeardown: path.join(__dirname, 'stop-postgres.ts'),
}

/** The kinds of tests: which files they are, how patient jest is, what they need. */
module.exports = {
  rules: {
    testRegex: '(?<!\\.(db|kafka|e2e))\\.spec\\.ts$',
    // Patience for a test that starts a program on a machine that is busy with others.
    testTimeout: 60_000,
  },
  db: { testRegex: '\\.db\\.spec\\.ts$', testTimeout: 180_000, needs: withPostgres },
  kafka: {
    testRegex: '\\.kafka\\.spec\\.ts$',
    testTimeout: 180_000,
    needs: withPostgres,
  },
  e2e: { testRegex: '\\.e2e\\.ts$', testTimeout: 240_000 },
  /** Long proofs on a running stack, kept out of `npm test` so that it stays short. */
  proof: { testRegex: '\\.proof\\.ts$', testTimeout: 240_000 },
}
