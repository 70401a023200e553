import { DataSource } from 'typeorm'
import { databaseUrl } from './config'
import { parseCommand, runCommand, usage } from './parking-command'

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) return console.log(usage)
  const command = parseCommand(args, databaseUrl())
  const dataSource = await new DataSource({
    type: 'postgres',
    url: command.database ?? '',
    connectTimeoutMS: 5_000,
  }).initialize()
  try {
    console.log(await runCommand(dataSource, command))
  } finally {
    await dataSource.destroy()
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 1
})
