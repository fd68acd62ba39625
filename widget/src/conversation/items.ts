import type { AssistantBody, Message, Notice } from '@frontdesk/shared/message.ts';
import { dayWords, isSameDay } from './dates.ts';
import { last } from './last.ts';
import { withoutGap } from './merge.ts';
import { noticeWords, ratingWords } from './notice-words.ts';
import type { Outgoing } from './outbox.ts';
import { answerToRate, choicesToPick, stepsTold } from './selectors.ts';
import type { ChatState } from './state.ts';
import { words } from './words.ts';

/** One row of the transcript as it is drawn. `startsRun`: the first of several by the same person, which names them. */
export type Item = { key: string } & (
  | { kind: 'day'; text: string }
  | { kind: 'notice'; lines: string[]; ownDoing: boolean }
  | { kind: 'own'; text: string; at: number; startsRun: boolean; sending: Outgoing | null; confirmed: boolean }
  | { kind: 'advisor'; text: string; name: string; at: number; startsRun: boolean }
  | {
      kind: 'assistant';
      body: AssistantBody;
      name: string;
      at: number;
      startsRun: boolean;
      seq: number;
      asks: boolean;
      /** Choices that can still be picked from. */ offers: boolean;
      /** Of a step: what was understood as its answer, null where there was none. Absent as long as nothing was. */ told?: string | null | undefined;
    }
);
type Said = Exclude<Item, { kind: 'day' | 'notice' }>;

const runLasts = 5 * 60 * 1_000;

export function itemsOf(state: ChatState, now: number): Item[] {
  const { site } = state;
  if (site === null) return [];
  const items: Item[] = [];
  let lastAt: number | null = null;
  const put = (item: Item, at: number) => {
    const newDay = lastAt === null || !isSameDay(lastAt, at, site.timeZone);
    if (newDay) items.push({ key: `day-${item.key}`, kind: 'day', text: isSameDay(at, now, site.timeZone) ? words.today : dayWords(at, site.timeZone) });
    items.push(isSaid(item) ? { ...item, startsRun: startsRun(last(items), item) } : item);
    lastAt = at;
  };
  const toRate = answerToRate(state);
  const offering = choicesToPick(state);
  const messages = withoutGap(state.messages);
  const told = stepsTold(messages);
  for (const message of messages) {
    const item = itemOf(message, site.assistantName, site.timeZone, toRate, offering);
    if (item !== null) put(item.kind === 'assistant' && told.has(item.seq) ? { ...item, told: told.get(item.seq) } : item, message.at);
  }
  for (const entry of state.outbox) {
    const at = entry.writtenAt + state.offset;
    put({ key: entry.clientMessageId, kind: 'own', text: entry.text, at, startsRun: false, sending: entry, confirmed: false }, at);
  }
  return confirmLast(items);
}

function itemOf(message: Message, assistantName: string, timeZone: string, toRate: number | null, offering: number | null): Item | null {
  const { seq, at } = message;
  const key = `seq-${seq}`;
  const own = (text: string, ownKey = key): Item => ({ key: ownKey, kind: 'own', text, at, startsRun: false, sending: null, confirmed: false });
  switch (message.kind) {
    case 'resident':
      // The same key as in the outbox: the bubble stays where and what it is when the server has it.
      return own(message.text, message.clientMessageId);
    case 'advisor':
      return { key, kind: 'advisor', text: message.text, name: message.firstName, at, startsRun: false };
    case 'assistant':
      return { key, kind: 'assistant', body: message.body, name: assistantName, at, startsRun: false, seq, asks: seq === toRate, offers: seq === offering };
    case 'notice': {
      const { notice } = message;
      if (notice.type === 'rated') return own(ratingWords(notice.helped));
      if (notice.type === 'messageLeft') return own(notice.text);
      const lines = noticeWords(notice, at, timeZone);
      return lines.length === 0 ? null : { key, kind: 'notice', lines, ownDoing: isOwnDoing(notice) };
    }
  }
}

/** What the resident brought about: they are shown what came of it, wherever they were reading. */
function isOwnDoing(notice: Notice): boolean {
  if (notice.type === 'queued') return notice.reason !== 'returned';
  if (notice.type === 'silence') return notice.step === 'broken';
  return (
    notice.type === 'nobodyAvailable' ||
    notice.type === 'callBackPromised' ||
    notice.type === 'callBackCancelled' ||
    (notice.type === 'ended' && notice.by === 'resident')
  );
}

const isSaid = (item: Item | undefined): item is Said => item !== undefined && item.kind !== 'day' && item.kind !== 'notice';
const sayer = (item: Said): string => (item.kind === 'own' ? 'own' : `${item.kind} ${item.name}`);

function startsRun(before: Item | undefined, item: Said): boolean {
  return !isSaid(before) || sayer(before) !== sayer(item) || item.at - before.at > runLasts;
}

/** "Sent" stands under the last of the resident's messages that the server has, and nowhere else. */
function confirmLast(items: Item[]): Item[] {
  const stored = last(items.filter((item) => item.kind === 'own' && (item.sending === null || item.sending.state === 'sent')));
  return items.map((item) => (item === stored && item.kind === 'own' ? { ...item, confirmed: true } : item));
}
