import { handOver } from './hand-over.mjs'

await handOver('../operations/src/snapshot/restore.cli.ts')
