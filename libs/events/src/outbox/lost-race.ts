/** PostgreSQL's codes for "another transaction was first": unique violation, deadlock, serialization failure. */
const lostRaces = new Set(['23505', '40P01', '40001'])

const most = 3

/**
 * Runs `attempt`, and runs it again, at most three times in all, when another transaction was first: what was decided on did
 * not hold any more, and now what the other wrote can be seen. Rejects with the last error.
 */
export async function againAfterLostRace<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      if (attempts === most || !lostRaces.has(codeOf(error))) throw error
    }
  }
}

/** The driver's error, or TypeORM's around it. */
function codeOf(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } }
  return driverError?.code ?? code ?? ''
}
