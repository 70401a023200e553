import { type Log } from './log'

const silent = () => undefined

/** Writes nothing; for tests and command-line tools. */
export const silentLog: Log = { debug: silent, info: silent, warn: silent, error: silent }
