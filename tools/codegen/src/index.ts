export * from './subgraph-text'
export * from './subgraphs'
export * from './outputs'
export * from './generating-command'
