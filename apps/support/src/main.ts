import { runUntilStopped } from '@customer-graph/subgraph'
import { startSupport } from './composition'

runUntilStopped(startSupport)
