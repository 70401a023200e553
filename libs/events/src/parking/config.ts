/** The database that the parking command looks into unless it is told another: that of the service whose environment it runs in. */
export const databaseUrl = (): string | undefined => process.env.DATABASE_URL || undefined
