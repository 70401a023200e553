import { runUntilStopped } from '@customer-graph/subgraph'
import { startSales } from './composition'

runUntilStopped(startSales)
