import { deadlineWork } from '@customer-graph/clocks'
import { newId } from '@customer-graph/glossary'
import { type ServiceOptions } from '../start-service'
import { departmentContext, type DepartmentContext } from './department-context'
import { deadlinesOf, type Feature, projectionsOf, reactionsOf, resolversOf, tablesOf } from './feature'

/** What a department is: its settings, its schema, its migrations, and its nouns. */
export type Department = Pick<ServiceOptions<DepartmentContext>, 'config' | 'typeDefs' | 'migrations'> & {
  readonly features: readonly Feature[]
}

/** Everything that a service of a department needs to start. */
export const department = ({ features, ...described }: Department): ServiceOptions<DepartmentContext> => ({
  ...described,
  tables: tablesOf(features),
  wire: (platform) => {
    const { clock, database, log, transaction } = platform
    const deadlines = deadlinesOf(features, clock)
    const starts = features.flatMap(({ onStart }) => onStart ?? [])
    return {
      resolvers: resolversOf(features),
      reactions: reactionsOf(features, clock),
      consumers: projectionsOf(features),
      workers: [
        ...starts.map((start) => ({
          name: 'start',
          async start() {
            const cause = { actor: null, correlationId: newId(), causationId: null, traceparent: null }
            await start({ transaction, clock, cause, log })
            return { stop: async () => undefined }
          },
        })),
        ...(Object.keys(deadlines).length > 0 ? [deadlineWork(platform, deadlines)] : []),
      ],
      context: (request) => departmentContext(request, { manager: database.manager, transaction, clock }),
    }
  },
})
