import { z } from 'zod'

/** A whole number in an environment variable, with its limits in the message. */
export const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int()
    .min(min)
    .max(max)

/** An address in an environment variable, with the protocols it may have and an example for the message. */
export const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be a URL like ${example}` })
