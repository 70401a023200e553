import { resolve } from 'node:path'
import { accessPolicy, type Department } from '@customer-graph/glossary'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { askAll, probed } from './matrix'

const subgraphs = readSubgraphs(resolve(__dirname, '../../../..'))

test.each(subgraphs.map((each) => [each.name as Department, each] as const))(
  'every field of %s is answered to whom the policy says and refused to all others, whichever way it is asked for',
  async (department, subgraph) => {
    const { cells, wrong } = await askAll(department, probed(subgraph, accessPolicy), accessPolicy)
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(1000)
  },
  60_000,
)
