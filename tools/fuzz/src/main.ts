import { parseFlags, usage } from './flags'
import { run } from './run'

const parsed = parseFlags(process.argv.slice(2), Math.random)
if (parsed.kind === 'run') {
  void run(parsed.flags, (line) => void process.stdout.write(`${line}\n`)).then((right) =>
    process.exit(right ? 0 : 1),
  )
} else {
  const stream = parsed.kind === 'help' ? process.stdout : process.stderr
  stream.write(`${parsed.kind === 'wrong' ? `${parsed.message}\n\n` : ''}${usage}\n`)
  process.exit(parsed.kind === 'help' ? 0 : 2)
}
