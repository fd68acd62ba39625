import type { PeopleCommands } from '@frontdesk/shared/people-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { addPerson } from '../app/people/add-person.ts';
import { changePerson } from '../app/people/change-person.ts';
import { disablePerson, enablePerson } from '../app/people/disable-person.ts';
import { listPeople } from '../app/people/list-people.ts';
import type { Handlers } from './commands.ts';

export const peopleHandlers = (deps: Deps): Handlers<PeopleCommands, string> => ({
  'person.list': (staffId) => listPeople(deps, staffId),
  'person.change': (staffId, payload) => changePerson(deps, staffId, payload),
  'person.add': (staffId, payload) => addPerson(deps, staffId, payload),
  'person.disable': (staffId, payload) => disablePerson(deps, staffId, payload),
  'person.enable': (staffId, payload) => enablePerson(deps, staffId, payload),
});
