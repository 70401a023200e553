/** One part of `npm test`. */
export interface Step {
  name: string
  /** What it shows, for the heading. */
  shows: string
  command: readonly string[]
  /** What must have run before, for the command to be worth anything. */
  before?: readonly string[]
  needs: readonly ('postgres' | 'kafka')[]
  /** The tier whose results it leaves in `.results/<tier>.json`, when it runs tests. */
  tier?: string
}

/** The tests of a tier in all projects, two files at a time. */
const testsOf = (tier: string): string[] => ['jest', '-c', `tools/jest/all/${tier}.cjs`]

/** In this order: what is quick and fails most first. */
export const steps: readonly Step[] = [
  { name: 'format', shows: 'every file is formatted', command: ['prettier', '--check', '.'], needs: [] },
  {
    name: 'lint',
    shows: 'boundaries and style',
    command: ['eslint', '.', '--max-warnings', '0'],
    // One program for all projects: a fourth of the time. The boundary rule reads the graph of projects that Nx writes.
    before: ['nx', 'show', 'projects'],
    needs: [],
  },
  // One program for all projects: a third of the time that a program for each of them takes.
  {
    name: 'types',
    shows: 'the compiler agrees',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
    needs: [],
  },
  {
    name: 'generated',
    shows: 'generated files match the schemas',
    command: ['tsx', 'tools/codegen/src/main.ts', '--check'],
    needs: [],
  },
  {
    name: 'composed',
    shows: 'the schemas compose, and break nobody',
    command: ['tsx', 'tools/compose/src/main.ts', '--check'],
    needs: [],
  },
  {
    name: 'client',
    shows: 'the client package matches the composed graph',
    command: ['tsx', 'tools/codegen/src/client/main.ts', '--check'],
    needs: [],
  },
  {
    name: 'contracts',
    shows: 'the published events match their contracts, and break nobody',
    command: ['tsx', 'tools/contracts/src/main.ts', '--check'],
    needs: [],
  },
  { name: 'rules', shows: 'pure decisions and guards', command: testsOf('rules'), needs: [], tier: 'rules' },
  {
    name: 'db',
    shows: 'stores on a real PostgreSQL',
    command: testsOf('db'),
    needs: ['postgres'],
    tier: 'db',
  },
  {
    name: 'kafka',
    shows: 'the event bus on a real Kafka',
    command: testsOf('kafka'),
    needs: ['postgres', 'kafka'],
    tier: 'kafka',
  },
  {
    name: 'e2e',
    shows: 'journeys through the gateway',
    command: testsOf('e2e'),
    // The clients of frontends are installed outside the workspace, once for each lockfile of theirs.
    before: ['tsx', 'tools/clients/src/main.ts'],
    needs: [],
    tier: 'e2e',
  },
]
