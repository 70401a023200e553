import { handOver } from './hand-over.mjs'

await handOver('../import/src/main.ts')
