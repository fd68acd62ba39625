import type { Message } from '@frontdesk/shared/message';

export type Tried =
  { kind: 'answer'; seq: number; heading: string; said: 'helped' | 'didNotHelp' | 'notSaid' } | { kind: 'unanswered'; seq: number; question: string };

/** What the assistant has done for the resident so far, so that no one asks it or explains it again. */
export const assistantTried = (messages: readonly Message[]): Tried[] => {
  const rated = new Map<number, boolean>();
  for (const message of messages) {
    if (message.kind === 'notice' && message.notice.type === 'rated') rated.set(message.notice.answerSeq, message.notice.helped);
  }
  let question = '';
  const tried: Tried[] = [];
  for (const message of messages) {
    if (message.kind === 'resident') question = message.text;
    if (message.kind !== 'assistant') continue;
    if (message.body.type === 'noAnswer') {
      tried.push({ kind: 'unanswered', seq: message.seq, question });
      continue;
    }
    if (message.body.type !== 'answer') continue;
    const helped = rated.get(message.seq);
    const said = helped === undefined ? 'notSaid' : helped ? 'helped' : 'didNotHelp';
    tried.push({ kind: 'answer', seq: message.seq, heading: message.body.heading, said });
  }
  return tried;
};

/** Who ended the chat, from its last such notice. */
export const endedBy = (messages: readonly Message[]): 'resident' | 'advisor' | 'assistant' | 'silence' | null => {
  const last = messages.findLast((message) => message.kind === 'notice' && message.notice.type === 'ended');
  return last?.kind === 'notice' && last.notice.type === 'ended' ? last.notice.by : null;
};
