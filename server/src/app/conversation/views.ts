import type { DeskConversation } from '@frontdesk/shared/desk.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import type { Silence } from '@frontdesk/shared/silence.ts';
import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import type { Wait } from '@frontdesk/shared/waiting.ts';
import type { ConversationState, ResidentState } from '@frontdesk/shared/vocabulary.ts';
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
};

/** Where a waiting resident stands: their place from 1, whether anyone of the team is there, and how long the wait will be. */
export type Standing = { position: number; someoneThere: boolean } & Wait;

/** What staff see of a silence. */
export const deskSilence = ({ silence }: Pick<Context, 'silence'>): Silence | null => silence && { asked: silence.asked, closesAt: silence.closesAt };
/** What its resident sees: nothing before they were asked. */
export const residentSilence = (context: Pick<Context, 'silence'>): Silence | null => (context.silence?.asked ? deskSilence(context) : null);

/** A conversation as its resident may see it. `standing` is given while it waits. */
export function residentView({ context, ...one }: Conversation, standing: Standing | null): ResidentConversation {
  return {
    id: one.id,
    reference: one.reference,
    state: residentState[one.state],
    headSeq: one.headSeq,
    startedAt: one.createdAt,
    requestedAt: context.requestedAt,
    teamName: context.teamName,
    advisorFirstName: context.advisorFirstName,
    position: standing?.position ?? null,
    someoneThere: standing?.someoneThere ?? true,
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
    silence: deskSilence(context),
  };
}
