import { runUntilStopped } from '@customer-graph/subgraph'
import { start{{Department}} } from './composition'

runUntilStopped(start{{Department}})
