/** An amount like `1054` or `12.50` in minor units; null when it is none, or finer than a minor unit. */
export function minorUnits(text: string, minorUnitsPerUnit: number): number | null {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined) return null
  const digits = Math.round(Math.log10(minorUnitsPerUnit))
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > digits) return null
  const amount = Number(whole) * minorUnitsPerUnit + Number(kept.padEnd(digits, '0') || '0')
  return Number.isSafeInteger(amount) ? amount : null
}
