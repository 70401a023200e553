import { handOver } from './hand-over.mjs'

await handOver('../bench/src/live/main.ts')
