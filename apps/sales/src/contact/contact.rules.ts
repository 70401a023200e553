import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
} from '@customer-graph/glossary'
import { type Contact } from './contact'

/** A contact as it will be known; every problem is listed at once. */
export function addContact(contact: Contact): Decision<Contact, InvalidInput> {
  const problems: Problem[] = []
  if (contact.email && !/^[^\s@]+@[^\s@]+$/.test(contact.email))
    problems.push({ path: 'email', message: 'A mail address looks like ada@example.com.' })
  return problems.length ? refuse(invalidInput(problems)) : accept(contact)
}
