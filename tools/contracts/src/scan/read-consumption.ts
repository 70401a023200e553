import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { type Department, departments, eventsIn } from '@customer-graph/glossary'
import { copiesOf, type Feature, projectionsOf, reactionsOf, systemClock } from '@customer-graph/subgraph'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type ContractName, importedContracts } from './imported-contracts'

/** Who reads what, and what is published in fact. */
export interface Consumption {
  /** By event type: the services that react to it, or keep a copy of it. */
  readonly reacting: ReadonlyMap<string, readonly Department[]>
  /** By topic: the groups that read all of it, and whose they are. */
  readonly reading: ReadonlyMap<string, readonly { readonly group: string; readonly service: Department }[]>
  /** The services that keep copies of others' facts. */
  readonly copying: ReadonlySet<Department>
  /** Types whose contract the own department uses outside its tests; the others are declared, and nothing announces them. */
  readonly announced: ReadonlySet<string>
}

const load = createRequire(__filename)

/** Reads what the services under `apps/` declare in their composition, and which of their own contracts they use. */
export function readConsumption(root: string, contracts: readonly DepartmentContracts[]): Consumption {
  const composed = departments.map((service) => {
    const composition: { features: readonly Feature[] } = load(join(root, 'apps', service, 'src/composition'))
    return { service, features: composition.features }
  })
  const announced = departments.flatMap((service) =>
    sourcesOf(root, service)
      .flatMap(importedContracts)
      .filter(({ module }) => module === `@customer-graph/contracts-${service}`)
      .flatMap((name) => typesOf(name, contracts)),
  )
  return { ...consumersOf(composed), announced: new Set(announced) }
}

/** What services made of these features hear. */
export function consumersOf(
  composed: readonly { readonly service: Department; readonly features: readonly Feature[] }[],
): Pick<Consumption, 'reacting' | 'reading' | 'copying'> {
  const reacting = new Map<string, Department[]>()
  const reading = new Map<string, { group: string; service: Department }[]>()
  const copying = new Set<Department>()
  for (const { service, features } of composed) {
    const copied = copiesOf(features).flatMap(({ contracts }) => contracts)
    const types = [...reactionsOf(features, systemClock).map(({ on }) => on), ...copied].map(
      ({ type }) => type,
    )
    if (copied.length > 0) copying.add(service)
    for (const type of new Set(types)) append(reacting, type, service)
    for (const { group, topics } of projectionsOf(features))
      for (const topic of topics) append(reading, topic, { group, service })
  }
  for (const groups of reading.values()) groups.sort((a, b) => a.group.localeCompare(b.group))
  return { reacting, reading, copying }
}

/** The types of what a package exports under a name: an event, or the events that an object such as `salesClock` holds. */
function typesOf({ module, name }: ContractName, contracts: readonly DepartmentContracts[]): string[] {
  const exported = contracts.find(({ packageName }) => packageName === module)?.exported[name]
  return eventsIn({ exported }).map(({ type }) => type)
}

/** The text of a service's sources, without tests and what is generated. */
function sourcesOf(root: string, service: Department): string[] {
  const folder = join(root, 'apps', service, 'src')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/for-tests|[\\/]generated[\\/]/.test(relative(folder, path)))
    .map((path) => readFileSync(path, 'utf8'))
}

const append = <Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value): void =>
  void to.set(key, [...(to.get(key) ?? []), value])
