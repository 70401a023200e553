import { Client } from 'pg'

/** How often a data source has asked PostgreSQL and waited for the answer. */
export interface RoundTrips {
  count: number
}

/**
 * What to give a pool as its `Client`, so that everything which goes over its connections is counted: TypeORM's own log
 * leaves out what is sent as prepared statement.
 */
export function countingClient(roundTrips: RoundTrips): typeof Client {
  return class CountingClient extends Client {
    constructor(...settings: ConstructorParameters<typeof Client>) {
      super(...settings)
      const { query } = this
      this.query = ((...asked: Parameters<typeof query>) => {
        roundTrips.count += 1
        return query.apply(this, asked)
      }) as typeof query
    }
  }
}
