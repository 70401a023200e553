import { handOver } from './hand-over.mjs'

await handOver('../guards/src/verify/main.ts')
