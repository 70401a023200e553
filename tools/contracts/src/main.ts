import { runGenerating } from '@customer-graph/tools-codegen'

const usage = `Generates JSON Schemas, examples, AsyncAPI and the catalogue (libs/contracts/*/published, docs/events) from the event contracts.
  --check   write nothing; fail when a generated file is not what the contracts say
Either way it fails, and writes nothing, when a contract would break a consumer of anything that was ever published.`

/** Loaded here, so that what a wrong contract throws while it is loaded is told as any other error. */
void runGenerating(usage, async (root, check) =>
  (await import('./generate-contracts')).generateContracts(root, check),
)
