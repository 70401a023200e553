import { runUntilStopped } from '@customer-graph/subgraph'
import { compose } from './composition'
import { gatewayConfig } from './config'

runUntilStopped(async () => compose(gatewayConfig()))
