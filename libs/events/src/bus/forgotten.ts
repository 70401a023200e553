import { type Subscription } from './event-bus'

/** A subscription whose group is forgotten once it has stopped. What keeps that from happening is left to the transport's own end. */
export const forgotten = (subscription: Subscription, forget: () => Promise<unknown>): Subscription => ({
  ...subscription,
  stop: async () => {
    await subscription.stop()
    await forget().catch(() => undefined)
  },
})
