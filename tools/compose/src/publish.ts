import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { publishedFolder, writePublished } from './published'

/** Publishes the composed graph for the first time, before anybody was promised anything; afterwards releases do. */
const root = resolve(__dirname, '../../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

if (existsSync(join(root, publishedFolder, 'release.json'))) {
  process.stderr.write(`${publishedFolder} is there already; npm run release changes it.\n`)
  process.exitCode = 2
} else
  writePublished(root, {
    supergraph: read('apps/gateway/supergraph.graphql'),
    operations: read('libs/graph-client/src/generated/persisted-operations.json'),
    released: null,
  })
