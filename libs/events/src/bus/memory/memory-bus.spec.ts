import { describeEventBus } from '../contract-suite'
import { createMemoryBus } from './memory-bus'

describeEventBus('memory', async () => ({ bus: createMemoryBus(), close: async () => undefined }))
