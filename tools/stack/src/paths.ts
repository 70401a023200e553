import { join, resolve } from 'node:path'

/** The root of the checkout. */
export const root = resolve(__dirname, '../../..')

export const sourceOf = (service: string, entry: 'main' | 'migrate'): string =>
  join(root, 'apps', service, 'src', `${entry}.ts`)

export const bundleOf = (service: string, entry: 'main' | 'migrate'): string =>
  join(root, 'apps', service, 'dist', `${entry}.js`)

/** What the stack keeps in its data folder. */
export const kept = (data: string) => ({
  postgres: join(data, 'postgres'),
  kafka: join(data, 'kafka'),
  logs: join(data, 'logs'),
  secrets: join(data, 'secrets.json'),
  running: join(data, 'running.json'),
  story: join(data, 'story-told'),
})
