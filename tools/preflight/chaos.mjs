import { handOver } from './hand-over.mjs'

await handOver('../chaos/src/main.ts')
