import { type Refusal } from './decision'

/** Something that is missing or wrong in an input, and where, e.g. `successCriteria.0.target`. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** The input cannot be accepted as it is; everything that is wrong with it, at once. */
export interface InvalidInput extends Refusal {
  readonly code: 'INVALID_INPUT'
  readonly problems: readonly Problem[]
}

export const invalidInput = (problems: readonly Problem[]): InvalidInput => ({
  code: 'INVALID_INPUT',
  message: problems.map((problem) => problem.message).join(' '),
  problems,
})

/** Whoever is named at `path` left, or works elsewhere by now. `department` in words, e.g. `sales`. */
export const worksElsewhere = (path: string, department: string): InvalidInput =>
  invalidInput([
    { path, message: `This colleague has left or works elsewhere; name one who works in ${department}.` },
  ])

/** What the input names does not exist. */
export interface NotFound extends Refusal {
  readonly code: 'NOT_FOUND'
}

/** `noun` in words of the business, e.g. `deal`. */
export const notFound = (noun: string, id: string): NotFound => ({
  code: 'NOT_FOUND',
  message: `There is no ${noun} with the id ${id}.`,
})

/** The thing is not in a state in which this can be done. */
export interface WrongState extends Refusal {
  readonly code: 'WRONG_STATE'
  readonly state: string
}

/** `message` says what the state is and what is possible from it. */
export const wrongState = (state: string, message: string): WrongState => ({
  code: 'WRONG_STATE',
  message,
  state,
})

/** Another record has what has to be unique. */
export interface Conflict extends Refusal {
  readonly code: 'CONFLICT'
  readonly existingId: string | null
}

export const conflict = (message: string, existingId: string | null = null): Conflict => ({
  code: 'CONFLICT',
  message,
  existingId,
})
