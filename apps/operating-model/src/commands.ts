import { type Ports } from '@customer-graph/subgraph'
import { setCalendar } from './calendar/calendar.commands'
import { proposeDefinition, signDefinition } from './definition/definition.commands'
import { importPeople } from './person/import-people.commands'
import { addPerson, deactivatePerson } from './person/person.commands'
import { setServiceLevel } from './service-level/service-level.commands'

/** Everything that people can do in the operating model. */
export const operatingModelCommands = (ports: Ports) => ({
  addPerson: addPerson(ports),
  deactivatePerson: deactivatePerson(ports),
  importPeople: importPeople(ports),
  proposeDefinition: proposeDefinition(ports),
  signDefinition: signDefinition(ports),
  setServiceLevel: setServiceLevel(ports),
  setCalendar: setCalendar(ports),
})

export type OperatingModelCommands = ReturnType<typeof operatingModelCommands>
