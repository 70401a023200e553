import { serviceConfig } from '@customer-graph/subgraph'

/** The configuration of success, from the environment. Throws with a sentence per wrong variable. */
export const readConfig = () => serviceConfig(process.env, 'success')
