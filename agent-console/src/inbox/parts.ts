import type { Message } from '@frontdesk/shared/message';
import { dayOf, sameDay } from './times.ts';

/** What the transcript draws, top to bottom. */
export type Part =
  | { part: 'day'; key: string; day: string }
  /** The assistant's part of the conversation is over. */
  | { part: 'handover'; key: string }
  /** `first`: the first of a run by one sender, which carries the name and the time. `about`: the answer that a rating is about. */
  | { part: 'message'; key: string; message: Message; first: boolean; about?: string | undefined };

const senderOf = (message: Message): string => (message.kind === 'advisor' ? `advisor ${message.firstName}` : message.kind);

/** A run is broken by another sender, by a notice, and by five minutes of silence. */
const runGap = 5 * 60_000;
const startsRun = (message: Message, before: Message | undefined): boolean =>
  !before || message.kind === 'notice' || senderOf(message) !== senderOf(before) || message.at - before.at > runGap;

/** Seq of the first sign of a person after the assistant's last words; null when the assistant said nothing, or still talks. */
const handoverSeq = (messages: readonly Message[]): number | null => {
  const lastWords = messages.findLastIndex((message) => message.kind === 'assistant');
  if (lastWords < 0) return null;
  const person = messages
    .slice(lastWords)
    .find((message) => message.kind === 'advisor' || (message.kind === 'notice' && (message.notice.type === 'queued' || message.notice.type === 'joined')));
  return person?.seq ?? null;
};

const answerHeading = (messages: readonly Message[], seq: number): string | undefined => {
  const answer = messages.find((message) => message.seq === seq);
  return answer?.kind === 'assistant' && answer.body.type === 'answer' ? answer.body.heading : undefined;
};

export const partsOf = (messages: readonly Message[]): Part[] => {
  const parts: Part[] = [];
  const handover = handoverSeq(messages);
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const newDay = !before || !sameDay(before.at, message.at);
    if (newDay) parts.push({ part: 'day', key: `day ${message.seq}`, day: dayOf(message.at) });
    if (message.seq === handover) parts.push({ part: 'handover', key: 'handover' });
    const about = message.kind === 'notice' && message.notice.type === 'rated' ? answerHeading(messages, message.notice.answerSeq) : undefined;
    parts.push({ part: 'message', key: String(message.seq), message, first: newDay || startsRun(message, before), about });
  });
  return parts;
};
