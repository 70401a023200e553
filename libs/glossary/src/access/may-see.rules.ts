import { type Audience } from './access.rules'
import { accessPolicy, type HiddenRow } from './access-policy'
import { type CallerDepartment } from './caller-department'

/** Who sees rows of a kind that some do not see; for what is written down once and read by many, like timelines. */
export const whoSees = (row: HiddenRow): Audience => accessPolicy.rows[row].who

/** Whether somebody of `department` sees rows of that kind. Leave them out in the statement, not after it. */
export const maySee = (department: CallerDepartment, row: HiddenRow): boolean =>
  whoSees(row).includes(department)
