import type { TeamCommands } from '@frontdesk/shared/team-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { changeService } from '../app/teams/change-service.ts';
import { addTeam, changeTeam, makeTeamGeneral } from '../app/teams/change-team.ts';
import { listTeams } from '../app/teams/list-teams.ts';
import { removeTeam } from '../app/teams/remove-team.ts';
import type { Handlers } from './commands.ts';

export const teamHandlers = (deps: Deps): Handlers<TeamCommands, string> => ({
  'team.list': (staffId) => listTeams(deps, staffId),
  'team.add': (staffId, payload) => addTeam(deps, staffId, payload),
  'team.change': (staffId, payload) => changeTeam(deps, staffId, payload),
  'team.makeGeneral': (staffId, payload) => makeTeamGeneral(deps, staffId, payload),
  'team.remove': (staffId, payload) => removeTeam(deps, staffId, payload),
  'service.change': (staffId, payload) => changeService(deps, staffId, payload),
});
