/** What gateways call themselves on the bus. */
export const liveClient = 'gateway-live'

/**
 * The groups in which gateways follow what happens, and look back when they start, begin with this, so that an access list can
 * name them.
 */
export const followerGroups = `${liveClient}-`
