export * from './acting'
export { type DepartmentContext } from './department-context'
export * from './feature'
export { perRequest } from './per-request'
