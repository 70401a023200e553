import { CreateOperatingModel1795275000000 } from './20261121T1530-create-operating-model'
import { AddFieldSources1795741200000 } from './20261127T0100-add-field-sources'
import { MarkUndoneEntries1795743000000 } from './20261127T0130-mark-undone-entries'
import { MoveIdempotencyKeys1795745400000 } from './20261127T0210-move-idempotency-keys'

/** The migrations of the operating model, oldest first. */
export const migrations = [
  CreateOperatingModel1795275000000,
  AddFieldSources1795741200000,
  MarkUndoneEntries1795743000000,
  MoveIdempotencyKeys1795745400000,
]
