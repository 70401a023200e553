export * from './agreements'
export * from './people'
