/** The groups in which gateways follow what happens begin with this, so that an access list can name them. */
export const followerGroups = 'gateway-live-'
