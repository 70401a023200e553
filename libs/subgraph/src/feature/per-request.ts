import { type DepartmentContext } from './department-context'

const made = new WeakMap<object, Map<unknown, unknown>>()

/**
 * A value of one request, like a loader: made when it is first asked for, the same for everybody who asks again, and made
 * anew after every command of the request, so that nothing that was loaded before a command is answered after it.
 */
export function perRequest<Value>(
  make: (request: DepartmentContext) => Value,
): (request: DepartmentContext) => Value {
  return (request) => {
    const values = made.get(request) ?? new Map<unknown, unknown>()
    made.set(request, values)
    if (!values.has(make)) values.set(make, make(request))
    return values.get(make) as Value
  }
}

/** Forgets whatever the request holds: something may have changed. */
export const forgetLoaded = (request: DepartmentContext): void => void made.delete(request)
