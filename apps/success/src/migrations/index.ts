import { CreateSuccess1795275000000 } from './20261121T1530-create-success'

/** Everything that makes an empty database one of success, oldest first. */
export const migrations = [CreateSuccess1795275000000]
