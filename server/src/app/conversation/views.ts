import type { DeskCallBack, ResidentCallBack } from '@frontdesk/shared/call-back.ts';
import type { DeskConversation } from '@frontdesk/shared/desk.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import type { Silence } from '@frontdesk/shared/silence.ts';
import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import type { Wait } from '@frontdesk/shared/waiting.ts';
import type { ConversationState, ResidentState } from '@frontdesk/shared/vocabulary.ts';
import type { CallBack } from '../../domain/call-back.ts';
import type { Context } from '../../domain/conversation.ts';
import type { Conversation } from '../../store/conversations.ts';

const residentState: Record<ConversationState, ResidentState> = {
  assistant: 'assistant',
  queued: 'queued',
  offered: 'queued',
  assigned: 'assigned',
  wrapUp: 'closed',
  closed: 'closed',
  leftMessage: 'leftMessage',
  callBack: 'callBack',
};

/** What a resident sees of a conversation that is a call-back: waiting, held out or being rung, it is the same to them. */
const stateForResident = (state: ConversationState, callBack: CallBack | null): ResidentState =>
  callBack && residentState[state] !== 'closed' ? 'callBack' : residentState[state];

function residentCallBack(callBack: CallBack | null, state: ConversationState): ResidentCallBack | null {
  if (callBack === null) return null;
  const { from, to, soon, triesMost, tries, phone, lateAt } = callBack;
  const phoneEnd = phone.replace(/;.*/, '').slice(-3);
  return { from, to, soon, triesMost, tries: tries.length, phoneEnd, late: lateAt !== null, ringing: state === 'assigned' };
}

function deskCallBack(callBack: CallBack | null): DeskCallBack | null {
  if (callBack === null) return null;
  const { lateAt, tries, ...rest } = callBack;
  return { ...rest, late: lateAt !== null, tries: tries.map(({ at, firstName, outcome }) => ({ at, firstName, outcome })) };
}

/** Where a waiting resident stands: their place from 1, whether anyone of the team is there, how long the wait will be, and from when on a call is offered instead. */
export type Standing = { position: number; someoneThere: boolean; callFrom: number | null; targetSeconds: number } & Wait;

/** What staff see of a silence. */
export const deskSilence = ({ silence }: Pick<Context, 'silence'>): Silence | null => silence && { asked: silence.asked, closesAt: silence.closesAt };
/** What its resident sees: nothing before they were asked. */
export const residentSilence = (context: Pick<Context, 'silence'>): Silence | null => (context.silence?.asked ? deskSilence(context) : null);

/** A conversation as its resident may see it. `standing` is given while it waits. */
export function residentView({ context, ...one }: Conversation, standing: Standing | null): ResidentConversation {
  return {
    id: one.id,
    reference: one.reference,
    state: stateForResident(one.state, context.callBack),
    headSeq: one.headSeq,
    startedAt: one.createdAt,
    requestedAt: context.requestedAt,
    teamName: context.teamName,
    advisorFirstName: context.advisorFirstName,
    position: standing?.position ?? null,
    someoneThere: standing?.someoneThere ?? true,
    callFrom: standing?.callFrom ?? null,
    targetSeconds: standing?.targetSeconds ?? null,
    callBack: residentCallBack(context.callBack, one.state),
    wait: standing?.wait ?? null,
    waitUnknown: standing?.waitUnknown ?? null,
    silence: residentSilence(context),
  };
}

/** A message as a resident may see it: no note, no contact details, and nothing added later by mistake. */
export function residentMessage(message: Message): Message {
  if (message.kind !== 'notice') return message;
  const { notice } = message;
  if (notice.type === 'transferred') return { ...message, notice: { type: notice.type, fromFirstName: notice.fromFirstName, teamName: notice.teamName } };
  if (notice.type === 'callBackPromised') {
    const { type, reference, firstName, from, to, soon } = notice;
    return { ...message, notice: { type, reference, firstName, from, to, soon } };
  }
  if (notice.type === 'messageLeft') return { ...message, notice: { type: notice.type, reference: notice.reference, text: notice.text } };
  return message;
}

/** A conversation as staff see it. */
export function deskView({ context, ...one }: Conversation): DeskConversation {
  return {
    id: one.id,
    reference: one.reference,
    state: one.state,
    headSeq: one.headSeq,
    team: context.teamId === null ? null : { id: context.teamId, name: context.teamName ?? '' },
    residentName: one.residentName ?? 'Resident',
    contact: one.contact,
    page: one.page.url === '' && one.page.title === '' ? null : one.page,
    language: one.language,
    startedAt: one.createdAt,
    requestedAt: context.requestedAt,
    teamQueuedAt: context.teamQueuedAt,
    acceptedAt: context.acceptedAt,
    answeredAt: context.answeredAt,
    waitingSince: context.waitingSince,
    advisor: context.advisorId === null ? null : { id: context.advisorId, firstName: context.advisorFirstName ?? '' },
    transfers: context.transfers,
    callBack: deskCallBack(context.callBack),
    urgent: context.urgent ?? null,
    noted: (context.noted ?? []).map(({ ask, answer }) => ({ ask, answer })),
    silence: deskSilence(context),
  };
}
