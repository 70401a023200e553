import { CreateSupport1795275000000 } from './20261121T1530-create-support'

/** The migrations of support, oldest first. */
export const migrations = [CreateSupport1795275000000]
