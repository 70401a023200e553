import { z } from 'zod'

const reportShape = z.object({
  format: z.literal('customer-graph-field-usage'),
  version: z.literal(1),
  /** What is counted was asked for between these instants. */
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  clients: z.array(
    z.object({
      name: z.string(),
      versions: z.array(z.string()),
      /** How many operations asked for a field, by `Type.field`. */
      fields: z.record(z.string(), z.number().int().nonnegative()),
    }),
  ),
})

/** Which applications asked for which fields, as a gateway writes it. */
export type UsageReport = z.output<typeof reportShape>

/** Reads a report. Throws an Error that says what is wrong when the text is none. */
export function readUsage(text: string): UsageReport {
  const report = reportShape.safeParse(JSON.parse(text))
  if (report.success) return report.data
  const [{ path, message } = { path: [], message: '' }] = report.error.issues
  throw new Error(`It is no report of used fields: ${path.join('.') || 'it'}: ${message}`)
}

/** Who uses a field (`Type.field`), by the reports of all gateways: each application with its versions, most used first. */
export function usersOf(
  reports: readonly UsageReport[],
  field: string,
): { name: string; versions: string[]; operations: number }[] {
  const users = new Map<string, { versions: Set<string>; operations: number }>()
  for (const { name, versions, fields } of reports.flatMap(({ clients }) => clients)) {
    const operations = Object.hasOwn(fields, field) ? fields[field]! : 0
    if (operations === 0) continue
    const before = users.get(name) ?? { versions: new Set<string>(), operations: 0 }
    versions.forEach((version) => before.versions.add(version))
    users.set(name, { ...before, operations: before.operations + operations })
  }
  return [...users]
    .map(([name, { versions, operations }]) => ({ name, versions: [...versions].sort(), operations }))
    .sort((one, other) => other.operations - one.operations)
}
