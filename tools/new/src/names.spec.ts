import { departmentNames, nounNames, wellFormedName } from './names'

test('a noun is written as each place wants it', () => {
  expect(nounNames('expansion-lead')).toMatchObject({
    noun: 'expansion-lead',
    Noun: 'ExpansionLead',
    'noun.camel': 'expansionLead',
    'noun.snake': 'expansion_lead',
    'nouns.camel': 'expansionLeads',
    'a noun.words': 'an expansion lead',
    'A noun.words': 'An expansion lead',
    'Nouns.words': 'Expansion leads',
  })
})

test.each([
  ['invoice', 'invoices'],
  ['policy', 'policies'],
  ['survey', 'surveys'],
  ['address', 'addresses'],
  ['tax', 'taxes'],
])('several of %s are %s', (noun, nouns) => {
  expect(nounNames(noun)['nouns']).toBe(nouns)
})

test('a department is written as variables and databases want it', () => {
  expect(departmentNames('field-service')).toMatchObject({
    Department: 'FieldService',
    'department.snake': 'field_service',
    'department.constant': 'FIELD_SERVICE',
  })
})

test.each(['Billing', 'billing_x', '-billing', 'billing-', '1st', ''])('"%s" is no name', (name) => {
  expect(wellFormedName.test(name)).toBe(false)
})
