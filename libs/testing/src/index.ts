export * from './free-port'
export * from './process-table'
export * from './start-postgres'
export * from './test-database'
