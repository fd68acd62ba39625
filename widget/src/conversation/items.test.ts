import { expect, it } from 'vitest';
import { itemsOf, type Item } from './items.ts';
import { answer, fromAdvisor, fromResident, noon, notice, stateWith } from './samples.ts';

const brief = (item: Item) =>
  item.kind === 'own' || item.kind === 'advisor' ? `${item.kind}: ${item.text}` : item.kind === 'notice' ? item.lines.join(' / ') : item.kind;

it('draws days, runs, notices and the resident’s own choices in order', () => {
  const state = stateWith(
    [
      fromResident(1),
      answer(2),
      notice(3, { type: 'rated', answerSeq: 2, helped: false }),
      notice(4, { type: 'queued', teamName: 'School admissions', reason: 'notHelped' }),
      notice(5, { type: 'joined', firstName: 'Sam', teamName: 'School admissions' }),
      fromAdvisor(6),
      fromAdvisor(7),
    ],
    { state: 'assigned' },
  );
  const items = itemsOf(state, noon);
  expect(items.map(brief)).toEqual([
    'day',
    'own: question 1',
    'assistant',
    'own: No, I need more help',
    'Sorry that did not help. You are in the queue for the School admissions team.',
    'Sam has joined the chat / School admissions team',
    'advisor: reply 6',
    'advisor: reply 7',
  ]);
  expect(items.filter((item) => item.kind === 'advisor').map((item) => item.kind === 'advisor' && item.startsRun)).toEqual([true, false]);
});

it('names the day as today, or by its date', () => {
  expect(itemsOf(stateWith([fromResident(1)]), noon)[0]).toMatchObject({ text: 'Today' });
  expect(itemsOf(stateWith([fromResident(1)]), noon + 86_400_000)[0]).toMatchObject({ text: 'Monday 7 December' });
});

it('keeps the bubble’s key from the outbox to the transcript, and confirms the last stored one only', () => {
  const waiting = { clientMessageId: 'message-2', text: 'question 2', writtenAt: noon, since: noon, state: 'sending' as const, sentence: null };
  const before = itemsOf(stateWith([fromResident(1)], {}, { outbox: [waiting] }), noon);
  const after = itemsOf(stateWith([fromResident(1), fromResident(2)]), noon);
  expect(before.map((item) => item.key)).toEqual(after.map((item) => item.key));
  const confirmed = (items: Item[]) => items.flatMap((item) => (item.kind === 'own' && item.confirmed ? [item.text] : []));
  expect(confirmed(before)).toEqual(['question 1']);
  expect(confirmed(after)).toEqual(['question 2']);
});

it('shows nothing that stands behind a gap', () => {
  expect(itemsOf(stateWith([fromResident(1), fromAdvisor(3)]), noon).map(brief)).toEqual(['day', 'own: question 1']);
});
