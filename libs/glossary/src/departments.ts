/** The five services of the graph: four departments, and the operating model that belongs to all. */
export const departments = ['sales', 'success', 'support', 'product-feedback', 'operating-model'] as const
export type Department = (typeof departments)[number]

/** The topic on which a department publishes everything it announces. */
export const topicOf = (department: Department): string => `${department}.events`

/** The size of a customer, which decides its service levels and who owns its renewal. */
export const segments = ['small', 'mid-market', 'enterprise'] as const
export type Segment = (typeof segments)[number]

/** A source of the present instant. Only a composition root makes one; everything else is handed one. */
export interface Clock {
  now(): Date
}
