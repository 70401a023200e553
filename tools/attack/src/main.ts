import { parseFlags, usage } from './flags'
import { run } from './run'

const parsed = parseFlags(process.argv.slice(2))
if (parsed.kind === 'run') {
  void run(parsed.flags, (line) => void process.stderr.write(line)).then((firm) => process.exit(firm ? 0 : 1))
} else {
  const stream = parsed.kind === 'help' ? process.stdout : process.stderr
  stream.write(`${parsed.kind === 'wrong' ? `${parsed.message}\n\n` : ''}${usage}\n`)
  process.exit(parsed.kind === 'help' ? 0 : 2)
}
