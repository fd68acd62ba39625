import type { AdvisorCallBackCommands } from '@frontdesk/shared/call-back-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { NextTry } from '../../domain/call-back.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { act, advisorOf } from '../desk/act.ts';
import { RefusedError } from '../refused.ts';
import { findSite } from '../resident/read-site.ts';
import { placeOf } from './offer-times.ts';
import { chosenWindow, retryWindow } from './windows-now.ts';

type Record = AdvisorCallBackCommands['callBack.record'];

/** What came of ringing once. Refused as notYours for a call that is not with this advisor, also when it was recorded already. */
export async function recordTry(deps: Deps, staffId: string, input: PayloadOf<Record>): Promise<ResultOf<Record>> {
  const { after } = await act(deps, staffId, input.conversationId, async (acting) => ({
    type: 'callBack.tried',
    ...advisorOf(acting),
    outcome: input.outcome,
    next: await nextTry(deps, acting.tx, acting.before, input),
  }));
  const { callBack, outcome } = after.context;
  const next = after.state === 'callBack' && callBack ? { from: callBack.from, to: callBack.to, soon: callBack.soon } : null;
  return { next, writeTo: outcome === 'notReached' ? (after.contact?.email ?? null) : null };
}

async function nextTry(deps: Deps, tx: Tx, before: Conversation, { outcome, window }: PayloadOf<Record>): Promise<NextTry | null> {
  if (outcome !== 'noAnswer' && outcome !== 'askedLater') return null;
  const now = deps.clock();
  const { teamId } = before.context;
  const place = placeOf(deps, await findSite(tx, before.siteId));
  const rules = deps.settings.rulesOf(teamId);
  if (outcome === 'noAnswer') return retryWindow(place, teamId ?? '', rules, now);
  if (window === null) throw new RefusedError('callBackTime');
  return chosenWindow(tx, place, teamId ?? '', rules, now, window);
}
