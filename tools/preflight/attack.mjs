import { handOver } from './hand-over.mjs'

await handOver('../attack/src/main.ts')
