import type { HoursCommands } from '@frontdesk/shared/hours-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { previewHours } from '../app/hours/preview-hours.ts';
import type { Handlers } from './commands.ts';

export const hoursHandlers = (deps: Deps): Handlers<HoursCommands, string> => ({
  'hours.preview': (staffId, payload) => previewHours(deps, staffId, payload),
});
