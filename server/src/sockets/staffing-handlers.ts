import type { staffingCommands } from '@frontdesk/shared/staffing-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { forecastRequests } from '../app/staffing/forecast-requests.ts';
import { planStaff } from '../app/staffing/plan-staff.ts';
import type { Handlers } from './commands.ts';

/** Commands of the Staffing page. */
export const staffingHandlers = (deps: Deps): Handlers<typeof staffingCommands, string> => ({
  'staffing.plan': (staffId, payload) => planStaff(deps, staffId, payload),
  'staffing.forecast': (staffId, payload) => forecastRequests(deps, staffId, payload),
});
