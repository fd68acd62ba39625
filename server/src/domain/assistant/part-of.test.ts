import type { Block } from '@frontdesk/shared/message.ts';
import { expect, it } from 'vitest';
import { partOf } from './part-of.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', spans: [{ text }] });
const blocks: Block[] = [
  paragraph('You can order a new bin online.'),
  paragraph('A new bin is £35. It is free if the crew damaged yours.'),
  paragraph('We deliver it within 10 working days.'),
  { type: 'list', items: [[{ text: 'Bring proof of your address.' }]] },
];

it('K26 gives the passages that a short question after an answer is about, as they stand', () => {
  expect(partOf(blocks, 'how much?')).toEqual([blocks[1]]);
  expect(partOf(blocks, 'how long does it take')).toEqual([blocks[2]]);
  expect(partOf(blocks, 'what documents')).toEqual([blocks[3]]);
});

it('K26 gives the whole answer where no passage, or every one, is about it', () => {
  expect(partOf(blocks, 'and the green one?')).toBeNull();
  expect(partOf([paragraph('It costs £3.')], 'how much')).toBeNull();
  expect(partOf([], 'how much')).toBeNull();
});
