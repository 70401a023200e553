export * from './calendar/business-calendar'
export * from './calendar/business-time.rules'
export * from './clock/service-clock'
export * from './clock/clock-kinds'
export {
  cancel,
  meet,
  nextTick,
  pause,
  reopen,
  resume,
  startClock,
  tick,
  type ClockChange,
  type Happening,
} from './clock/service-clock.rules'
export { retarget } from './clock/retarget.rules'
export { dueAtOf, elapsedMs, pausedForMs } from './clock/measure.rules'
export { explain, viewClock, type ClockView } from './clock/clock-view.rules'
export { clocksOf, repointClocks, type ClocksOf } from './clock/clock.store'
export { clockDeadline, createRunningClocks, type RunningClocks } from './clock/running-clocks'
export { graphClock, isoDuration } from './clock/graph-clock'
export * from './deadline/deadline'
export { cancelDeadlines, scheduleDeadline, type DeadlineToSchedule } from './deadline/deadline.store'
export {
  startDeadlineWorker,
  type DeadlineWorker,
  type DeadlineWorkerOptions,
} from './deadline/deadline-worker'
export * from './migrations/20261121T1500-create-clock-tables'
export * from './agreements'
