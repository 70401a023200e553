import { readFileSync } from 'node:fs'
import { type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { readApiSchema } from '@customer-graph/tools-codegen/api-schema'
import { parse } from 'graphql'
import { ownersIn } from './owners'
import { type MockOptions, mockServer } from './server'

const root = resolve(__dirname, '../../..')

/** What can be chosen of a mock server of the composed graph. */
export type MockedGraph = Partial<Pick<MockOptions, 'seed' | 'missing' | 'everyMs'>>

/** Which department answers which field. */
export const ownersOfTheGraph = () =>
  ownersIn(parse(readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8')))

/** A server, not yet listening, that answers the composed graph from its schema alone. */
export const mockOfTheGraph = ({ seed = '1', missing = [], ...others }: MockedGraph = {}): Server =>
  mockServer({ schema: readApiSchema(root), owners: ownersOfTheGraph(), seed, missing, ...others })
