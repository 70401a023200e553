/** How busy the machine was over a span. Cores are means: 0.5 is half of one core all the time. */
export interface MachineUse {
  readonly cores: number
  readonly seconds: number
  /** What the bench and everything it started used. */
  readonly ownCores: number
  /** What anybody else used, the hypervisor's share included. */
  readonly foreignCores: number
}

/** The most that others may use for a figure to count, as a share of all cores. */
export const mostForeignShare = 0.1

/** Why figures taken while (or just after) the machine was used like this do not count, or null when they do. */
export function whyVoid({ cores, foreignCores }: MachineUse, when: 'before' | 'meanwhile'): string | null {
  const most = cores * mostForeignShare
  if (foreignCores <= most) return null
  return `others used ${foreignCores.toFixed(2)} of ${cores} cores ${when} and ${most.toFixed(2)} is the most`
}
