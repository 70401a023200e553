/** Why the stack cannot run, in words for the person at the keyboard; shown without a stack trace. */
export class StopReason extends Error {}

/** For an error of ours whose message is already such words. */
export function inWords(error: Error): never {
  throw new StopReason(error.message)
}
