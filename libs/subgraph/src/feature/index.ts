export * from './acting'
export { type DepartmentContext } from './department-context'
export * from './feature'
export * from './per-request'
