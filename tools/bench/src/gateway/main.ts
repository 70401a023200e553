import { runBenches } from '../measure'
import { gatewayBenches } from './benches'
import { type Rig, startRig } from './rig'

async function main(words: readonly string[]): Promise<number> {
  let started: Promise<Rig> | undefined
  const rig = () => (started ??= startRig((text) => process.stderr.write(`        ${text}\n`)))
  try {
    return await runBenches(words, {
      command: 'npm run bench:gateway',
      title: 'What the gateway costs',
      benches: gatewayBenches(rig),
      defaultReport: 'docs/performance/gateway.md',
    })
  } finally {
    await started?.then(
      ({ stop }) => stop(),
      () => undefined,
    )
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
