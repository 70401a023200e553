import { runBenches } from '../measure'
import { idleBench } from './idle/idle-bench'
import { latencyBench } from './latency/latency-bench'
import { outboxBench } from './outbox/outbox-bench'
import { relayBench } from './relay/relay-bench'

void runBenches(process.argv.slice(2), {
  command: 'npm run bench:events',
  title: 'What the event backbone costs',
  benches: [latencyBench, relayBench, outboxBench, idleBench],
  defaultReport: 'docs/performance/events.md',
}).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  },
)
