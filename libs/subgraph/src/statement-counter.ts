import { type DataSource, type Logger } from 'typeorm'

export interface StatementCounter {
  /** The statements sent so far, oldest first. */
  readonly statements: readonly string[]
  /** How many were sent; with a pattern, how many of those match it. */
  count(pattern?: RegExp): number
  reset(): void
  /** Stops counting and puts the data source back as it was. */
  stop(): void
}

/** Counts every statement that `dataSource` sends from now on. For tests that assert how many a query costs. */
export function countStatements(dataSource: DataSource): StatementCounter {
  const before = dataSource.logger
  const statements: string[] = []
  const counting: Logger = Object.assign(Object.create(before) as Logger, {
    logQuery: (...entry: Parameters<Logger['logQuery']>) => {
      statements.push(entry[0])
      before.logQuery(...entry)
    },
  })
  dataSource.logger = counting
  return {
    statements,
    count: (pattern) => statements.filter((statement) => !pattern || pattern.test(statement)).length,
    reset: () => void (statements.length = 0),
    stop: () => void (dataSource.logger = before),
  }
}
