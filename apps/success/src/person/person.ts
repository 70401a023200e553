import { type PersonId } from '@customer-graph/glossary'

/** A colleague as the directory announced one: our own copy, so that nobody has to be asked. */
export interface Person {
  readonly id: PersonId
  readonly department: string
  /** False once the colleague has left. */
  readonly active: boolean
}

/** Whether handoffs and customers can be given to the colleague. */
export const canBeSuccessManager = ({ department, active }: Person): boolean =>
  active && department === 'success'
