import { runMigrations } from '@customer-graph/subgraph'
import { readConfig } from './config'
import { migrations } from './migrations'

void runMigrations(readConfig, migrations)
