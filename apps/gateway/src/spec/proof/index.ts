export { provedGraph, type ProvedGraph } from './departments'
export { inventedSupergraph } from './invented-graph'
export { firstWrong, type Found } from './run-proof'
