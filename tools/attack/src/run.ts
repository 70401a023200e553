import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname, resolve } from 'node:path'
import { graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { attack } from './attack'
import { type Flags } from './flags'
import { neighbour } from './neighbour'
import { report, stoodFirm } from './report'
import { targetOf } from './target'

const root = resolve(__dirname, '../../..')
const steady =
  '{ customers(first: 5) { nodes { name tickets(first: 3) { nodes { subject } } handoffs(first: 3) { nodes { state } } } } }'

/** Starts a stack with its story, attacks it as the flags say, and writes the page. Answers whether it stood firm. */
export async function run(flags: Flags, tell: (text: string) => void): Promise<boolean> {
  tell('Starting a stack\n')
  const stack = await startStack({})
  try {
    const graph = graphAt(stack.gateway.url, stack.tokens)
    const target = await targetOf(stack)
    const plan = { seeds: flags.seeds, each: flags.each, atOnce: 4 }
    const total = plan.seeds.length * plan.each
    const leave = neighbour(graph, steady)
    const outcome = await attack(target, plan, (sent) => {
      if (sent % 250 === 0 || sent === total) tell(`\r${sent} of ${total} operations`)
    })
    const attacked = {
      plan,
      outcome,
      neighbour: await leave(),
      fallen: await fallenOf(stack),
      on: new Date().toISOString().slice(0, 10),
      load: loadavg()[0]!.toFixed(1),
    }
    const file = resolve(root, flags.report)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, report(attacked))
    tell(`\n${stoodFirm(attacked) ? 'It stood firm' : 'It did not stand firm'}: ${flags.report}\n`)
    return stoodFirm(attacked)
  } finally {
    await stack.stop()
  }
}

async function fallenOf(stack: StartedStack): Promise<string[]> {
  const services = await Promise.all(
    [...stack.services, { ...stack.gateway, name: 'gateway' }].map(async ({ name, url }) => {
      const { status } = await fetch(new URL('/health/ready', url)).catch(() => ({ status: 0 }))
      const started = stack.services.find((service) => service.name === name)
      const same = !started || stack.pidOf(name) === started.pid
      return status === 200 && same ? [] : [name]
    }),
  )
  return services.flat()
}
