import { prepare, restore } from './prepare'

const usage = `npm calls this before and after it packs the package in the present folder:
  prepare   builds it into dist, and puts the manifest of a package outside the workspace in the place of its own
  restore   puts its own manifest back`

const steps: Readonly<Record<string, (folder: string) => void>> = { prepare, restore }
const step = steps[process.argv[2] ?? '']
if (step) step(process.cwd())
else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
}
