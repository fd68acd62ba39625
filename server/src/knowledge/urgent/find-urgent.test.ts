import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import { measureUrgent } from '../measure/measure-urgent.ts';
import { readLines, UrgentLine } from '../measure/read-lines.ts';
import { findUrgent } from './find-urgent.ts';
import { readLessons } from './read-lessons.ts';

const lessons = readLessons(resolve(import.meta.dirname, '../../../knowledge/starter'));

it.each<[UrgentKind, string]>([
  ['life', 'my dad has stopped breathing'],
  ['life', 'someone has been stabbed outside the library'],
  ['self-harm', 'i want to kill myself'],
  ['self-harm', "I don't want to live any more"],
  ['child', 'my stepdad hits me and im 11'],
  ['child', 'there is a baby left alone in the flat next door'],
  ['adult-abuse', 'the carer hit my nan'],
  ['domestic-abuse', 'my husband strangled me last night'],
  ['domestic-abuse', 'my boyfreind beets me'],
  ['homeless-tonight', 'we have nowhere to sleep tonight'],
  ['gas-fire', 'there is a strong smell of gas on the stairs'],
  ['gas-fire', 'my kitchen is on fire'],
])('K20 notices %s: %s', (kind, text) => {
  expect(findUrgent(text)).toBe(kind);
});

it.each<[UrgentKind, string]>([
  ['life', 'Pomocy!'],
  ['life', 'النجدة'],
  ['gas-fire', 'pożar w kuchni'],
  ['self-harm', 'samobójstwo'],
  ['gas-fire', 'mae tân yn y tŷ'],
])('K20 notices a call for help in another language, %s: %s', (kind, text) => {
  expect(findUrgent(text)).toBe(kind);
});

it.each([
  'When is my bin collected?',
  'this queue is killing me',
  'How do I register a death?',
  'I could murder whoever designed this form',
  'fire door closer is broken',
  'gas safety certificate for landlords',
  'I want to end my tenancy on the 30th',
  'help me with my application',
])('K20 takes for nothing urgent: %s', (text) => {
  expect(findUrgent(text)).toBeNull();
});

it('K20 answers for any text', () => {
  const anything = fc.oneof(fc.string({ maxLength: 4_000, unit: 'binary' }), fc.string({ maxLength: 4_000, unit: 'grapheme' }));
  fc.assert(
    fc.property(anything, (text) => [null, ...urgentKinds].includes(findUrgent(text))),
    { numRuns: 15 },
  );
});

it('K20 takes case, spaces and punctuation at the end for nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('my house is on fire', 'i want to die', 'the bin was missed'), fc.constantFrom('', ' ', '!', '!!!', '  \n'), (text, end) => {
      expect(findUrgent(`${text.toUpperCase()}${end}`)).toBe(findUrgent(text));
    }),
    { numRuns: 30 },
  );
});

it('K20 has a line for every kind to learn from, and look-alikes', () => {
  const counts = urgentKinds.map((kind) => lessons.urgent.filter((one) => one.kind === kind).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1_000);
  expect(lessons.urgent.filter(({ kind }) => kind === null).length).toBeGreaterThanOrEqual(5_000);
  expect(new Set(lessons.urgent.map(({ text }) => text.toLowerCase())).size).toBe(lessons.urgent.length);
});

it('K20 was learnt from the lines that are here', () => {
  const found = (kind: UrgentKind | null): boolean[] =>
    lessons.urgent.flatMap((one, at) => (one.kind === kind && at % 10 === 0 ? [findUrgent(one.text) !== null] : []));
  for (const kind of urgentKinds) expect(found(kind).filter(Boolean).length / found(kind).length).toBeGreaterThan(0.9);
  expect(lessons.ordinary.filter(({ text }, at) => at % 40 === 0 && findUrgent(text) !== null)).toEqual([]);
});

it('K20 notices one line of danger in a long message about something else', () => {
  const story =
    'I rang on Monday about the garden bin and the lady was very kind. She said it would come by Thursday. It has not, and the sacks are in the hall.';
  expect(findUrgent(story)).toBeNull();
  expect(findUrgent(`${story} My husband strangled me last night. Could the bin go to number 9?`)).toBe('domestic-abuse');
});

it.each([
  { set: 'urgent.jsonl', least: 95, most: 0 },
  // Told sideways, most of them, beside look-alikes that are as hard.
  { set: 'urgent-told.jsonl', least: 89, most: 2 },
  { set: 'urgent-fresh.jsonl', least: 86, most: 1 },
  { set: 'urgent-mixed.jsonl', least: 80, most: 1 },
  { set: 'urgent-plain.jsonl', least: 94, most: 1 },
])('K20 notices $least in a hundred of what is kept apart in $set, and takes no more than $most of the others for urgent', ({ set, least, most }) => {
  const file = resolve(import.meta.dirname, '../../../knowledge/measuring', set);
  const { recall, falseAlarms } = measureUrgent(
    readLines(set, readFileSync(file, 'utf8'), UrgentLine).map(({ kind, text }) => ({ kind, found: findUrgent(text) })),
  );
  expect(recall).toBeGreaterThanOrEqual(least);
  expect(falseAlarms).toBeLessThanOrEqual(most);
});

it('K20 takes no more than one in a hundred of what people ask other assistants for urgent', () => {
  const file = resolve(import.meta.dirname, '../../../knowledge/measuring/clinc150.jsonl');
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(texts.filter((text) => findUrgent(text) !== null).length).toBeLessThanOrEqual(0.01 * texts.length);
});
