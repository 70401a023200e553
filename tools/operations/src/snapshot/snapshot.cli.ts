import { runSnapshot } from './run-snapshot'
import { runCli } from './run-cli'
import { parseSnapshotCommand, snapshotUsage } from './snapshot-command'

void runCli(
  snapshotUsage,
  () => parseSnapshotCommand('snapshot', process.argv.slice(2)),
  async (command, tell) => {
    await runSnapshot(command, tell)
    return 0
  },
)
