import { handOver } from './hand-over.mjs'

await handOver('../bench/src/gateway/main.ts')
