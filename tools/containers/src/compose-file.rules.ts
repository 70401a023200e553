import { type ComposeFile, type ComposeService } from './compose-file'

/** What is wrong with a compose file, a sentence each; empty when it keeps every rule. */
export function faultsOf(file: ComposeFile): string[] {
  const perService = [health, dependencies, hostPorts, volumes, secrets, production, confinement]
  const services = Object.entries(file.services)
  return [
    ...services.flatMap(([name, service]) =>
      perService.flatMap((rule) => rule(service, file, name).map((fault) => `${name}: ${fault}`)),
    ),
    ...unusedVolumes(file),
    ...databases(file),
    ...passports(file),
  ]
}

type Rule = (service: ComposeService, file: ComposeFile, name: string) => string[]

const health: Rule = (service, file, name) => {
  if (runsOnce(name, file)) return service.restart === 'no' ? [] : ["runs once, and must say restart: 'no'"]
  return service.healthcheck?.test?.length && !service.healthcheck.disable ? [] : ['has no health check']
}

const dependencies: Rule = ({ depends_on: on = {} }, file) => {
  if (Array.isArray(on)) return ['depends_on must give a condition for each service']
  return Object.entries(on).flatMap(([other, { condition }]) => {
    if (!file.services[other]) return [`depends on ${other}, which is not in the file`]
    const allowed = runsOnce(other, file)
      ? ['service_completed_successfully']
      : ['service_healthy', 'service_started']
    return condition && allowed.includes(condition) ? [] : [`waits for ${other} with no fitting condition`]
  })
}

/** `${ADDRESS:-127.0.0.1}:${PORT:-4000}:4000`; the address may be left out. */
const variablePort = /^(?:\$\{\w+:-[\d.]+\}:)?\$\{\w+:-\d+\}:\d+$/

const hostPorts: Rule = ({ ports = [] }) =>
  ports
    .filter((port) => !variablePort.test(port))
    .map((port) => `the host port of "${port}" is not a variable with a default`)

const volumes: Rule = ({ volumes: mounts = [] }, file) =>
  mounts.flatMap((mount) => {
    const [source = '', target] = mount.split(':')
    if (!target) return [`"${mount}" is a volume without a name`]
    if (source.startsWith('.'))
      return mount.endsWith(':ro') ? [] : [`"${mount}" lets a container write into the checkout`]
    return source in (file.volumes ?? {}) ? [] : [`the volume ${source} is not declared`]
  })

function unusedVolumes({ services, volumes: declared = {} }: ComposeFile): string[] {
  const used = Object.values(services).flatMap((service) =>
    (service.volumes ?? []).map((mount) => mount.split(':')[0]),
  )
  return Object.keys(declared)
    .filter((name) => !used.includes(name))
    .map((name) => `the volume ${name} is declared and not used`)
}

const required = /^\$\{\w+:\?[^}]+\}$/
const secretName = /SECRET|PASSWORD|_KEY$|JWKS|TOKEN/

const secrets: Rule = ({ environment = {} }) =>
  Object.entries(environment).flatMap(([variable, value]) => {
    const text = String(value)
    const password = /:\/\/[^:/]+:(.*)@/.exec(text)?.[1]
    const secret = secretName.test(variable) ? text : password
    return secret === undefined || required.test(secret)
      ? []
      : [`${variable} must come from a required variable, without a default`]
  })

const production: Rule = ({ build, environment }) =>
  build && environment?.['NODE_ENV'] !== 'production' ? ['must run with NODE_ENV production'] : []

/** What a process that was taken over could do with the machine. An image of somebody else may have to write into itself. */
const confinement: Rule = ({
  build,
  read_only: readOnly,
  cap_drop: dropped = [],
  security_opt: options = [],
}) => [
  ...(dropped.includes('ALL') ? [] : ['must drop all capabilities (cap_drop: [ALL])']),
  ...(options.includes('no-new-privileges:true')
    ? []
    : ['may gain privileges (security_opt: no-new-privileges)']),
  ...(build && !readOnly ? ['can write into its own image (read_only: true)'] : []),
]

/** One database and one role for each service, named after it, and asked of PostgreSQL. */
function databases(file: ComposeFile): string[] {
  const asked = String(file.services['postgres']?.environment?.['DATABASES'] ?? '').split(' ')
  return departmentsOf(file).flatMap(([name, { environment }]) => {
    const own = name.replaceAll('-', '_')
    const [, role, variable, database] =
      /:\/\/(\w+):\$\{(\w+).*\}@.*\/(\w+)$/.exec(String(environment?.['DATABASE_URL'])) ?? []
    if (role !== own || database !== own || variable !== `DATABASE_PASSWORD_${own.toUpperCase()}`)
      return [`${name}: must use the role and the database ${own}, with the password of that role`]
    return asked.includes(own) ? [] : [`postgres: DATABASES lacks ${own}`]
  })
}

/** One passport secret for each service, and the gateway knows it by the service's name. */
function passports(file: ComposeFile): string[] {
  const gateway = file.services['gateway']?.environment ?? {}
  const seen = new Set<unknown>()
  return departmentsOf(file).flatMap(([name, { environment }]) => {
    const secret = environment?.['PASSPORT_SECRET']
    const shared = seen.has(secret)
    seen.add(secret)
    if (shared) return [`${name}: shares its passport secret with another service`]
    const known = gateway[`SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_SECRET`]
    return known === secret ? [] : [`gateway: does not know the passport secret of ${name}`]
  })
}

const departmentsOf = (file: ComposeFile) =>
  Object.entries(file.services).filter(
    ([name, { environment }]) => environment && 'DATABASE_URL' in environment && !runsOnce(name, file),
  )

/** Somebody waits for its end. */
function runsOnce(name: string, { services }: ComposeFile): boolean {
  return Object.values(services).some(
    ({ depends_on: on }) => !Array.isArray(on) && on?.[name]?.condition === 'service_completed_successfully',
  )
}
