/** How each part of a time may be written in a mapping file, and what it then looks like in the data. */
const parts = {
  yyyy: { name: 'year', pattern: '\\d{4}' },
  MM: { name: 'month', pattern: '\\d{2}' },
  M: { name: 'month', pattern: '\\d{1,2}' },
  dd: { name: 'day', pattern: '\\d{2}' },
  d: { name: 'day', pattern: '\\d{1,2}' },
  HH: { name: 'hour', pattern: '\\d{2}' },
  mm: { name: 'minute', pattern: '\\d{2}' },
  ss: { name: 'second', pattern: '\\d{2}' },
  SSS: { name: 'millisecond', pattern: '\\d{3}' },
} as const

const partOf = /yyyy|MM|M|dd|d|HH|mm|ss|SSS/g

/** Whether a format can be read: it has to name a year, a month and a day, each part once, and may have separators between. */
export function isReadable(format: string): boolean {
  const names = [...format.matchAll(partOf)].map(([part]) => parts[part as keyof typeof parts].name)
  const isComplete = (['year', 'month', 'day'] as const).every((name) => names.includes(name))
  return isComplete && new Set(names).size === names.length && !/[a-zA-Z]/.test(format.replace(partOf, ''))
}

/**
 * A reader of dates and times in a format like `yyyy/MM/dd HH:mm:ss.SSS`. It answers the milliseconds that the clock on the
 * wall would show if it hung in UTC, or null for a text of another shape and for a day that no calendar has.
 */
export function readerOf(format: string): (text: string) => number | null {
  const shape = format
    .split(/(yyyy|MM|M|dd|d|HH|mm|ss|SSS)/)
    .map((piece) => {
      const part = parts[piece as keyof typeof parts]
      return part ? `(?<${part.name}>${part.pattern})` : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  const whole = new RegExp(`^${shape}$`)
  return (text) => {
    const found = whole.exec(text)?.groups
    if (!found) return null
    const of = (name: string) => Number(found[name] ?? 0)
    const [year, month, day, hour] = [of('year'), of('month'), of('day'), of('hour')]
    const wall = new Date(Date.UTC(year, month - 1, day, hour, of('minute'), of('second'), of('millisecond')))
    const isReal =
      wall.getUTCFullYear() === year &&
      wall.getUTCMonth() === month - 1 &&
      wall.getUTCDate() === day &&
      wall.getUTCHours() === hour &&
      of('minute') < 60 &&
      of('second') < 60
    return isReal ? wall.getTime() : null
  }
}
