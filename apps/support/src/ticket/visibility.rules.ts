/** The departments that read internal notes; everybody else sees a ticket without them. */
const insiders: readonly string[] = ['support', 'operations', 'admin']

export const maySeeInternal = (department: string): boolean => insiders.includes(department)
