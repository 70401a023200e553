export type { CommissionPlan } from './commission'
