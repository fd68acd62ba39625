import type { AskedCommands } from '@frontdesk/shared/asked-protocol.ts';
import type { WeekCommands } from '@frontdesk/shared/week-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { dismissAsked } from '../app/learning/dismiss-asked.ts';
import { draftAsked } from '../app/learning/draft-asked.ts';
import { listAsked } from '../app/learning/list-asked.ts';
import { phraseAsked } from '../app/learning/phrase-asked.ts';
import { readWeek } from '../app/learning/read-week.ts';
import { RefusedError } from '../app/refused.ts';
import { readMe } from '../app/staff/me.ts';
import type { Handlers } from './commands.ts';

/** Whoever is signed in may learn from what people ask; the week's figures are for supervisors and admins. */
export const askedHandlers = (deps: Deps): Handlers<AskedCommands & WeekCommands, string> => ({
  'asked.list': async (staffId, payload) => (await readMe(deps, staffId), listAsked(deps, payload)),
  'asked.phrase': (staffId, payload) => phraseAsked(deps, staffId, payload),
  'asked.draft': (staffId, payload) => draftAsked(deps, staffId, payload),
  'asked.dismiss': (staffId, payload) => dismissAsked(deps, staffId, payload),
  'week.read': async (staffId, payload) => {
    if (!(await deps.live.take('report', staffId))) throw new RefusedError('rateLimited');
    return { week: await readWeek(deps, staffId, payload) };
  },
});
