import { connectBus } from '@customer-graph/events'
import { departments } from '@customer-graph/glossary'
import { createTestDatabase } from '@customer-graph/testing'
import { describeRestore } from './restore-suite'

describeRestore('the embedded event log', departments, async () => {
  const log = await createTestDatabase()
  const bus = await connectBus({ kind: 'embedded', url: log.url })
  return {
    bus,
    close: async () => {
      await bus.close()
      await log.drop()
    },
  }
})
