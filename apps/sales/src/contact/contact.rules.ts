import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
} from '@customer-graph/glossary'
import { type Contact } from './contact'

/** A contact as it will be known, trimmed; every problem is listed at once. */
export function addContact(input: Contact): Decision<Contact, InvalidInput> {
  const contact = { ...input, name: input.name.trim(), email: input.email?.trim() || null }
  const problems: Problem[] = []
  if (!contact.name) problems.push({ path: 'name', message: 'A contact needs a name.' })
  if (contact.email && !/^[^\s@]+@[^\s@]+$/.test(contact.email))
    problems.push({ path: 'email', message: 'A mail address looks like ada@example.com.' })
  return problems.length ? refuse(invalidInput(problems)) : accept(contact)
}
