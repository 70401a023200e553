/**
 * Stands where a department has nothing to tell of an object. Null for the client, without an error; but no key of anything, so
 * that nobody is asked about it: what depends on it is absent as well.
 */
export const absent = Symbol('absent')
