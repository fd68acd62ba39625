import { expect, it } from 'vitest';
import { partsOf } from './parts.ts';
import { aNotice, anAnswer, fromAdvisor, fromResident } from './samples.ts';

const queued = (seq: number) => aNotice(seq, { type: 'queued', teamName: 'General enquiries', reason: 'asked' });
const shape = (messages: Parameters<typeof partsOf>[0]) =>
  partsOf(messages).map((part) => (part.part === 'message' ? `${part.message.seq}${part.first ? ' first' : ''}` : part.part));

it('draws the line where the assistant’s part ends', () => {
  expect(shape([fromResident(1), anAnswer(2), queued(3), fromAdvisor(4)])).toEqual(['day', '1 first', '2 first', 'handover', '3 first', '4 first']);
});

it('draws no such line when the assistant said nothing, or still talks', () => {
  expect(shape([fromResident(1), queued(2)])).not.toContain('handover');
  expect(shape([fromResident(1), anAnswer(2)])).not.toContain('handover');
});

it('names the sender once for a run, and again after five minutes', () => {
  const later = { ...fromResident(3), at: 10 * 60_000 };
  expect(shape([fromResident(1), fromResident(2), later])).toEqual(['day', '1 first', '2', '3 first']);
});

it('ties a rating to the heading of its answer', () => {
  const part = partsOf([anAnswer(1), aNotice(2, { type: 'rated', answerSeq: 1, helped: false })]).at(-1);
  expect(part).toMatchObject({ about: 'Report a missed bin' });
});
