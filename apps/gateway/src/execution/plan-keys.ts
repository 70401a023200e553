/** What may stand in each part of a plan. What a part says under another key would be carried out wrongly, in silence. */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  Sequence: new Set(['nodes']),
  Parallel: new Set(['nodes']),
  Flatten: new Set(['path', 'node']),
  Fetch: new Set([
    'serviceName',
    'variableUsages',
    'requires',
    'operation',
    'operationName',
    'operationKind',
    'operationDocumentNode',
    'inputRewrites',
    'outputRewrites',
  ]),
  ValueSetter: new Set(['path', 'setValueTo']),
  KeyRenamer: new Set(['path', 'renameKeyTo']),
  Field: new Set(['alias', 'name', 'selections']),
  InlineFragment: new Set(['typeCondition', 'selections']),
}

/** Throws when a part of a plan, or what is directly inside it, holds something that is not carried out here. */
export function refuseUnknown(part: object): void {
  const { kind } = part as { kind: string }
  const keys = known[kind]
  if (!keys) throw new Error(`The planner made a plan with a ${kind}, which this gateway cannot carry out`)
  for (const [key, value] of Object.entries(part))
    if (key !== 'kind' && value !== undefined && !keys.has(key) && !isEmpty(value))
      throw new Error(`The planner made a ${kind} with ${key}, which this gateway cannot carry out`)
}

const isEmpty = (value: unknown): boolean => value === false || (Array.isArray(value) && value.length === 0)
