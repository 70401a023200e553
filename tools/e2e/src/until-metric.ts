import { eventually } from '@customer-graph/testing'

/** Waits until the service at `url` tells this value of a metric without labels of its own. */
export const untilMetric = (url: string, name: string, value: number): Promise<string> =>
  eventually(
    `${name} is ${value}`,
    async () => await (await fetch(new URL('/metrics', url))).text(),
    (text) => new RegExp(`^${name}\\{[^}]*\\} ${value}$`, 'm').test(text),
  )
