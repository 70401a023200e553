export * from './span'
export * from './start-tracing'
export * from './traceparent.rules'
