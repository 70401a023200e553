import { runCli } from './run-cli'
import { runRestore } from './run-snapshot'
import { parseSnapshotCommand, restoreUsage } from './snapshot-command'

void runCli(
  restoreUsage,
  () => parseSnapshotCommand('restore', process.argv.slice(2)),
  async (command, tell) => ((await runRestore(command, tell)) ? 0 : 1),
)
