import { createTestDatabase } from '@customer-graph/testing'
import { connectEmbeddedBus } from '../bus/embedded/connect-embedded-bus'
import { silentLog } from '../silent-log'
import { describeCopies } from './copies-suite'

describeCopies('the embedded event log', async () => {
  const log = await createTestDatabase()
  const bus = await connectEmbeddedBus({ url: log.url, log: silentLog })
  return {
    bus,
    close: async () => {
      await bus.close()
      await log.drop()
    },
  }
})
