import { setTimeout as pause } from 'node:timers/promises'
import { type Member } from './member'

const most = 40
const pauseMs = 500

/** Starts a process as a supervisor does: one that cannot reach what it needs ends, as it should, and is started again. */
export async function startPatiently(member: Pick<Member, 'start' | 'kill'>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await member.start()
    } catch (error) {
      if (tries === most) throw error
      await member.kill()
      await pause(pauseMs)
    }
  }
}
