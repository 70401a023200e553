import { handOver } from './hand-over.mjs'

await handOver('../operations/src/snapshot/snapshot.cli.ts')
