import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { lockByReference } from '../../store/call-backs.ts';
import { lockConversation } from '../../store/conversations.ts';
import { perform } from '../conversation/perform.ts';
import { theirs, type Who } from '../conversation/start.ts';
import { momentOf, step, type Step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { viewForResident } from '../routing/standing.ts';

type Cancel = ResidentCommands['callBack.cancel'];

function done(deps: Deps, taken: Step): void {
  perform(deps, [taken]);
  if (taken.after.context.teamId) deps.queueChanged(taken.after.context.teamId);
}

/** By whoever has the chat's own page. */
export async function cancelCallBack(deps: Deps, who: Who, input: PayloadOf<Cancel>): Promise<ResultOf<Cancel>> {
  const taken = await deps.store.transaction(async (tx) =>
    step(tx, momentOf(deps), theirs(who, await lockConversation(tx, input.conversationId)), { type: 'callBack.cancelled' }, 'resident'),
  );
  done(deps, taken);
  return { conversation: await viewForResident(deps, taken.after) };
}

/** A reference as people copy it: in any case, with or without its lines and blanks. */
const tidy = (reference: string): string => {
  const letters = reference
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^FD(?=.{6}$)/, '');
  return `FD-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/**
 * By whoever knows the reference and the end of the number: the reference alone gives access to nothing. A wrong reference and a wrong number are refused alike,
 * as callBackNotFound, so that neither can be found out by itself.
 */
export async function cancelByReference(deps: Deps, reference: string, lastDigits: string): Promise<void> {
  const taken = await deps.store.transaction(async (tx) => {
    const before = await lockByReference(tx, tidy(reference));
    const phone = before?.context.callBack?.phone.replace(/;.*/, '');
    if (!before || phone?.slice(-4) !== lastDigits.replace(/\D/g, '')) throw new RefusedError('callBackNotFound');
    return step(tx, momentOf(deps), before, { type: 'callBack.cancelled' }, 'resident');
  });
  done(deps, taken);
}
