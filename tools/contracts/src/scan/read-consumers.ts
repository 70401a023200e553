import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Department, departments, type EventContract } from '@customer-graph/glossary'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type ContractName, scanService, type ServiceScan } from './scan-service'

/** Who reads what, and what is published in fact. */
export interface Consumption {
  /** By event type: the services that react to it. */
  readonly reacting: ReadonlyMap<string, readonly Department[]>
  /** By topic: the groups that read all of it, and whose they are. */
  readonly reading: ReadonlyMap<string, readonly { readonly group: string; readonly service: Department }[]>
  /** Types whose contract the own department uses outside its tests; the others are declared, and nothing announces them. */
  readonly announced: ReadonlySet<string>
}

/** Reads the sources of every service under `apps/`. Throws when one names a contract that is not published. */
export function readConsumption(root: string, contracts: readonly DepartmentContracts[]): Consumption {
  const scans = departments.map((service) => ({ service, scan: scanService(sourcesOf(root, service)) }))
  const reacting = new Map<string, Department[]>()
  const reading = new Map<string, { group: string; service: Department }[]>()
  for (const { service, scan } of scans) {
    for (const name of scan.reactsTo)
      for (const { type } of contractsNamed(name, contracts)) append(reacting, type, service)
    for (const { group, topics } of scan.projections)
      for (const topic of topics) append(reading, topic, { group, service })
  }
  return { reacting, reading, announced: new Set(scans.flatMap((each) => announcedBy(each, contracts))) }
}

const announcedBy = (
  { service, scan }: { service: Department; scan: ServiceScan },
  contracts: readonly DepartmentContracts[],
): string[] =>
  scan.uses
    .filter(({ module }) => module === `@customer-graph/contracts-${service}`)
    .flatMap(({ module, name }) => eventsIn(exportOf({ module, name }, contracts)).map(({ type }) => type))

function contractsNamed(
  name: ContractName,
  contracts: readonly DepartmentContracts[],
): EventContract<unknown>[] {
  const found = eventsIn(exportOf(name, contracts))
  if (found.length === 0) throw new Error(`${name.module} exports no event called ${name.name}.`)
  return found
}

/** `salesClock.breached` is a member of what the package exports as `salesClock`. */
const exportOf = ({ module, name }: ContractName, contracts: readonly DepartmentContracts[]): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      contracts.find(({ packageName }) => packageName === module)?.exported,
    )

/** An event, or the events that an object such as `salesClock` holds. */
function eventsIn(value: unknown): EventContract<unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('describes' in value && 'schema' in value) return [value as EventContract<unknown>]
  return Array.isArray(value) ? [] : Object.values(value).filter((each) => eventsIn(each).length > 0)
}

function sourcesOf(root: string, service: Department): Map<string, string> {
  const folder = join(root, 'apps', service, 'src')
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/for-tests|[\\/]generated[\\/]/.test(relative(folder, path)))
  return new Map(
    paths.sort().map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
}

const append = <Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value): void =>
  void to.set(key, [...(to.get(key) ?? []), value])
