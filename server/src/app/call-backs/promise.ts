import type { WindowChoice } from '@frontdesk/shared/call-back.ts';
import type { CallBack } from '../../domain/call-back.ts';
import type { Needs } from '../../domain/conversation.ts';
import { readPhoneNumber } from '../../domain/phone-number.ts';
import { countToNumber } from '../../store/call-backs.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import type { Moment, StepEvent } from '../conversation/step.ts';
import { RefusedError } from '../refused.ts';
import { chosenWindow, type Place } from './windows-now.ts';

/** What was filled in, whoever filled it in. */
export type Asked = { name: string; phone: string; email: string | null; reason: string; window: WindowChoice };

/** Calls to one number that can be waiting: more are a mistake, or somebody who is made to be rung. */
const toOneNumber = 3;

/** The number as it is rung. Throws RefusedError phoneNotReal or phoneNotRung. */
export function numberOf(phone: string): string {
  const read = readPhoneNumber(phone);
  if ('refused' in read) throw new RefusedError(read.refused);
  return read.number;
}

type Owner = { place: Place; team: { id: string; name: string }; needs: Needs };
type By = { staffId: string; firstName: string } | null;

/** The event that promises a call, once number and time are good; and what of the conversation changes with it. */
export async function promiseEvent(
  tx: Tx,
  { now, rulesOf }: Moment,
  before: Conversation,
  { place, team, needs }: Owner,
  asked: Asked,
  by: By,
): Promise<{ event: StepEvent; changes: Partial<Conversation> }> {
  const number = numberOf(asked.phone);
  const rules = rulesOf(team.id);
  if (!rules.callBacks) throw new RefusedError('callBackTime');
  const window = await chosenWindow(tx, place, team.id, rules, now, asked.window);
  if ((await countToNumber(tx, before.siteId, number)) >= toOneNumber) throw new RefusedError('callBackTooMany');
  const callBack: Pick<CallBack, 'name' | 'phone' | 'typed' | 'reason' | 'from' | 'to' | 'soon' | 'triesMost'> = {
    name: asked.name,
    phone: number,
    typed: asked.phone,
    reason: asked.reason,
    ...window,
    triesMost: rules.callBackTries,
  };
  const { reference } = before;
  return {
    event: {
      type: 'callBack.promised',
      staffId: by?.staffId ?? null,
      firstName: by?.firstName ?? null,
      reference,
      teamId: team.id,
      teamName: team.name,
      needs,
      callBack,
    },
    changes: { residentName: asked.name, contact: { name: asked.name, email: asked.email ?? before.contact?.email ?? null, phone: asked.phone } },
  };
}
