import { departments, type Department } from '@customer-graph/glossary'

export interface EventType {
  readonly department: Department
  /** `deal-won` of `sales.deal-won.v1`. */
  readonly name: string
  readonly major: number
}

/** Takes `<department>.<noun>-<past participle>.v<major>` apart; null when `type` is anything else. */
export function parseEventType(type: string): EventType | null {
  const match = /^([a-z-]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)\.v([1-9]\d{0,3})$/.exec(type)
  const department = departments.find((known) => known === match?.[1])
  return match && department ? { department, name: match[2] ?? '', major: Number(match[3]) } : null
}
