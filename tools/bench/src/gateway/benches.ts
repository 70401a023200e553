import { type Bench, type Figure } from '../measure'
import { competitorVersion, ownVersion } from './competitors'
import { big, mix, type Operation, small } from './operations'
import { gatewayNames, type GatewayName, type Rig } from './rig'
import { median, mirrored, ratio } from './rounds.rules'
import { sameAnswers } from './same-answers'

interface Kind {
  readonly name: string
  readonly title: string
  readonly what: string
  readonly operations: readonly Operation[]
  /** Requests of one turn. */
  readonly requests: number
  /** Requests that every gateway answers beforehand, until its code is compiled. */
  readonly warmUp: number
  readonly most: Partial<Record<GatewayName, number>>
}

const kinds: readonly Kind[] = [
  {
    name: 'small',
    title: 'A small operation',
    what: 'One customer as three departments know it, about 100 bytes.',
    operations: small,
    requests: 2000,
    warmUp: 8000,
    most: { stock: 0.4, Hive: 0.5, 'Hive with its router runtime': 0.5 },
  },
  {
    name: 'big',
    title: 'A big operation',
    what: 'Fifty customers with what four departments know of each, about 80 KB.',
    operations: big,
    requests: 150,
    warmUp: 800,
    most: { stock: 0.7, Hive: 1, 'Hive with its router runtime': 1 },
  },
  {
    name: 'mix',
    title: 'A mix',
    what: 'Small, middle and larger operations with variables, fragments and a condition, and variables that vary.',
    operations: mix,
    requests: 1040,
    warmUp: 3120,
    most: {},
  },
]

const rounds = 6
const promise = 'the speed of the gateway'

export const gatewayBenches = (rig: () => Promise<Rig>): Bench[] =>
  kinds.map(({ name, title, what, operations, requests, warmUp, most }) => ({
    name,
    title,
    how: `${what} On-CPU milliseconds of the gateway's process for each request, over ${requests} requests a turn on four connections after ${warmUp} to warm up. ${rounds} rounds, forwards and backwards in turn; a ratio is the median of the ratios of the rounds.`,
    async run({ quick, tell, signal }) {
      const started = await rig()
      const answers = await sameAnswers(started, operations)
      const costs = new Map<GatewayName, number[]>(gatewayNames.map((gateway) => [gateway, []]))
      const some = quick ? Math.ceil(requests / 4) : requests
      const turns = mirrored(gatewayNames, quick ? 2 : rounds)
      for (const gateway of answers.same ? gatewayNames : [])
        await started.gateways[gateway].cost(operations, quick ? some : warmUp)
      for (const [round, order] of (answers.same ? turns : []).entries()) {
        tell(`round ${round + 1} of ${turns.length}`)
        for (const gateway of order) {
          signal.throwIfAborted()
          costs.get(gateway)!.push(await started.gateways[gateway].cost(operations, some))
        }
      }
      return { figures: figuresOf(costs, most), answers, versions: versions() }
    },
  }))

function figuresOf(costs: ReadonlyMap<GatewayName, number[]>, most: Kind['most']): Figure[] {
  const ours = costs.get('ours')!
  const ratios = gatewayNames.flatMap((name): Figure[] => {
    if (name === 'ours') return []
    const target = most[name]
    return [
      {
        what: `ours ÷ ${name}`,
        value: ratio(ours, costs.get(name)!),
        unit: '',
        ...(target === undefined ? {} : { target: { most: target, by: promise } }),
      },
    ]
  })
  const each = [...costs].map(([name, spent]): Figure => {
    const note =
      spent.length > 0 ? `${Math.min(...spent).toFixed(2)} to ${Math.max(...spent).toFixed(2)}` : ''
    return { what: name, value: median(spent), unit: 'CPU-ms', note }
  })
  return [...ratios, ...each]
}

const versions = () => ({
  '@apollo/gateway': ownVersion('@apollo/gateway'),
  '@apollo/server': ownVersion('@apollo/server'),
  '@graphql-hive/gateway': competitorVersion('@graphql-hive/gateway'),
  '@graphql-hive/router-runtime': competitorVersion('@graphql-hive/router-runtime'),
})
