import { type DepartmentContext } from './department-context'

/**
 * A value of one request, like a loader: made when it is first asked for, the same for everybody who asks again, and made
 * anew after every command of the request, so that nothing that was loaded before a command is answered after it.
 */
export const perRequest =
  <Value>(make: (request: DepartmentContext) => Value) =>
  (request: DepartmentContext): Value => {
    const { loaded } = request
    if (!loaded.has(make)) loaded.set(make, make(request))
    return loaded.get(make) as Value
  }

/** The instant for which everything is answered until the next command, so that the parts of an answer agree. */
export const instantOf = perRequest(({ clock }) => clock.now())
