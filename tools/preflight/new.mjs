import { handOver } from './hand-over.mjs'

await handOver('../new/src/main.ts')
