/** The database of the service whose environment this is, if it is one. */
export const environmentDatabase = (): string | undefined => process.env.DATABASE_URL || undefined
