import { CreateSales1795275000000 } from './20261121T1530-create-sales'
import { AddCommission1795315200000 } from './20261122T0240-add-commission'
import { AddFieldSources1795741200000 } from './20261127T0100-add-field-sources'
import { MoveIdempotencyKeys1795745400000 } from './20261127T0210-move-idempotency-keys'

/** The migrations of sales, oldest first. */
export const migrations = [
  CreateSales1795275000000,
  AddCommission1795315200000,
  AddFieldSources1795741200000,
  MoveIdempotencyKeys1795745400000,
]
