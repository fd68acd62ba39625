import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { Who } from '../app/conversation/start.ts';
import type { Deps } from '../app/deps.ts';
import { extendSilence } from '../app/desk/extend-silence.ts';
import { breakSilence } from '../app/resident/break-silence.ts';
import type { Handlers } from './commands.ts';

export const residentSilenceHandlers = (deps: Deps): Pick<Handlers<ResidentCommands, Who>, 'silence.break'> => ({
  'silence.break': ({ siteId, residentHash }, payload) => breakSilence(deps, { siteId, residentHash }, payload),
});

export const advisorSilenceHandlers = (deps: Deps): Pick<Handlers<AdvisorCommands, string>, 'silence.extend'> => ({
  'silence.extend': (staffId, payload) => extendSilence(deps, staffId, payload),
});
