import { runBenches } from '../measure'
import { liveBench } from './live-bench'

void runBenches(process.argv.slice(2), {
  command: 'npm run bench:live',
  title: 'What live updates cost',
  benches: [liveBench('embedded'), liveBench('kafka')],
  defaultReport: 'docs/performance/live.md',
}).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  },
)
