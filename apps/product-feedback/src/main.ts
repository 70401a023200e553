import { runUntilStopped } from '@customer-graph/subgraph'
import { startProductFeedback } from './composition'

runUntilStopped(startProductFeedback)
