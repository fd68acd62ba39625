import type { DeskTranscript } from '@frontdesk/shared/advisor-protocol.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { Role } from '@frontdesk/shared/vocabulary.ts';
import { findConversation, type Conversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import { findStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

export async function readTranscript(deps: Deps, one: Conversation, sinceSeq: number): Promise<DeskTranscript> {
  const messages = await deps.store.read((tx) => listMessages(tx, one.id, sinceSeq, limits.syncPage));
  return { conversation: deskView(one), messages, more: (messages.at(-1)?.seq ?? sinceSeq) < one.headSeq };
}

/** A conversation this person may read: theirs, one of their teams' that waits or is a message left, or any for those who watch over all. */
export async function readableConversation(tx: Tx, staffId: string, id: string): Promise<Conversation> {
  const [person, one] = [await findStaff(tx, staffId), await findConversation(tx, id)];
  if (!person || !one) throw new RefusedError('notFound');
  const watches: readonly Role[] = ['supervisor', 'admin'];
  const ofTeam = person.teamIds.includes(one.context.teamId ?? '') && ['queued', 'offered', 'leftMessage', 'callBack'].includes(one.state);
  // Said as "not found" to anyone else, so that nobody learns which conversations there are.
  if (one.context.advisorId !== staffId && !ofTeam && !watches.includes(person.role)) throw new RefusedError('notFound');
  return one;
}

export async function readConversation(deps: Deps, staffId: string, id: string, sinceSeq: number): Promise<DeskTranscript> {
  const one = await deps.store.read((tx) => readableConversation(tx, staffId, id));
  return readTranscript(deps, one, sinceSeq);
}
