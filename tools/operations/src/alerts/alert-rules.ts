import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** The committed file, as it is mounted into Prometheus. */
export const alertsFile = resolve(__dirname, '../../../../docs/operations/alerts.yaml')

const rule = z.strictObject({
  alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
  expr: z.string(),
  for: z.string().regex(/^\d+[smh]$/, 'how long it must last before somebody is told'),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string(), description: z.string() }),
})
const schema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule).min(1) })).min(1),
})

export type AlertRule = z.infer<typeof rule>

/** The rules of a file in Prometheus' format. Throws when one lacks something that we ask of each. */
export const readAlertRules = (text = readFileSync(alertsFile, 'utf8')): AlertRule[] =>
  schema.parse(parse(text)).groups.flatMap(({ rules }) => rules)
