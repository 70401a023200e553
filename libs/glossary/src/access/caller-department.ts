/** The departments people belong to, as tokens name them. */
export const callerDepartments = ['sales', 'success', 'support', 'product', 'operations', 'admin'] as const
export type CallerDepartment = (typeof callerDepartments)[number]
