import { runUntilStopped } from '@customer-graph/subgraph'
import { startSuccess } from './composition'

runUntilStopped(startSuccess)
