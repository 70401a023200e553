import type { Graph } from './graph'

const products = {
  'Route Planner': 1_800_000,
  Dispatch: 3_600_000,
  'Delivery Portal': 1_200_000,
}

export type ProductName = keyof typeof products

/** What the company of this story sells: software for those who move goods. */
export async function offer(graph: Graph): Promise<void> {
  const listed = await graph.ask('sales', '{ products(first: 100) { nodes { name } } }')
  const known = (listed as { products: { nodes: { name: string }[] } }).products.nodes.map(({ name }) => name)
  for (const [name, amountMinor] of Object.entries(products)) {
    if (known.includes(name)) continue
    const listPrice = { amountMinor, currency: 'EUR' }
    await graph.change('sales', 'addProduct', { name, series: 'Logistics', listPrice })
  }
}
