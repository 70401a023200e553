import { handOver } from './hand-over.mjs'

await handOver('../stack/src/dev.ts')
