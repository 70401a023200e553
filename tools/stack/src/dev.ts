import { watch } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle'
import { root } from './paths'
import { run } from './run'
import type { Screen } from './screen'
import { gateway, subgraphs } from './services'
import type { Stack } from './stack'

const names: readonly string[] = [...subgraphs, gateway].map(({ name }) => name)

/** Editors write a file in several steps, and a branch switch changes many: one restart for all of it. */
const calm = 300

const [service = '', ...flags] = process.argv.slice(2)
if (names.includes(service)) {
  void run(flags, (stack, screen) => restartOnChange(service, stack, screen)).then((code) =>
    process.exit(code),
  )
} else {
  process.stderr.write(
    `npm run dev -- SERVICE [the flags of npm start]\n\nStarts everything, and restarts SERVICE alone whenever its source or a library changes.\nSERVICE is one of: ${names.join(', ')}.\n`,
  )
  process.exitCode = service === '--help' ? 0 : 2
}

function restartOnChange(name: string, stack: Stack, screen: Screen): void {
  let timer: NodeJS.Timeout | undefined
  const changed = (file: string | null): void => {
    if (file === null || /node_modules|\.results|\.spec\.ts$/.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void restart(name, stack, screen), calm)
  }
  for (const folder of [join(root, 'apps', name, 'src'), join(root, 'libs')])
    watch(folder, { recursive: true }, (_event, file) => changed(file))
  screen.tell(`\n${name} restarts whenever its source or a library changes.`)
}

async function restart(name: string, stack: Stack, screen: Screen): Promise<void> {
  try {
    await screen.step(`${name} again`, async () => {
      await bundle([name])
      await stack.restart(name)
    })
  } catch (error) {
    screen.tell(`${name} was not restarted: ${(error as Error).message}`)
  }
}
