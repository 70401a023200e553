import { runUntilStopped } from '@customer-graph/subgraph'
import { startOperatingModel } from './composition'

runUntilStopped(startOperatingModel)
