import { serviceConfig } from '@customer-graph/subgraph'

/** The configuration of {{department}}, from the environment. Throws with a sentence per wrong variable. */
export const readConfig = () => serviceConfig(process.env, '{{department}}')
