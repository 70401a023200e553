import { type Department } from '@customer-graph/glossary'
import { z } from 'zod'
import { forbidden } from './errors'

/** The departments people belong to, as tokens name them. */
export const callerDepartments = ['sales', 'success', 'support', 'product', 'operations', 'admin'] as const
export type CallerDepartment = (typeof callerDepartments)[number]

/** Who asks: a colleague, vouched for by the gateway. */
export interface Caller {
  /** The person's id. */
  readonly subject: string
  readonly department: CallerDepartment
  readonly roles: readonly string[]
  /** Names the request in every log line and event it causes. */
  readonly requestId: string
}

/** The claims about a person that both the caller's token and the passport carry. */
export const personClaims = z.object({
  sub: z.uuidv7(),
  department: z.enum(callerDepartments),
  roles: z.array(z.string().max(100)).max(50).default([]),
})

const peopleOf: Record<Department, CallerDepartment> = {
  sales: 'sales',
  success: 'success',
  support: 'support',
  'product-feedback': 'product',
  'operating-model': 'operations',
}

/** Whether the caller may change what `department` owns: its own people may, and so may operations and admin. */
export const mayWrite = (caller: Caller, department: Department): boolean =>
  [peopleOf[department], 'operations', 'admin'].includes(caller.department)

/** Throws FORBIDDEN unless `mayWrite`. */
export function requireWriter(caller: Caller, department: Department): void {
  if (mayWrite(caller, department)) return
  const owner = peopleOf[department]
  throw forbidden(
    `Only ${[...new Set([owner, 'operations', 'admin'])].join(', ')} may change this; you belong to ${caller.department}.`,
  )
}
