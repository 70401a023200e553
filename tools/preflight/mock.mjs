import { handOver } from './hand-over.mjs'

await handOver('../mock/src/main.ts')
