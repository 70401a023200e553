import { spawnSync } from 'node:child_process'

// Lets git run the checks of .githooks. Quietly does nothing where there is no git or no repository (an image, an archive).
spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { stdio: 'ignore' })
