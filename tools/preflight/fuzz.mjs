import { handOver } from './hand-over.mjs'

await handOver('../fuzz/src/main.ts')
