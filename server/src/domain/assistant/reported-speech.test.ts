import { expect, it } from 'vitest';
import { saidBlocks, saidBy } from './reported-speech.ts';

const told = (speaker: 'resident' | 'advisor', text: string): string[] =>
  saidBlocks(speaker, [text]).map((block) => (block.type === 'paragraph' ? (block.spans[0]?.text ?? '') : ''));

it('K46 knows whose words a sentence reports, and of none that reports nobody’s', () => {
  expect(saidBy('The resident said that their bin was missed.')).toEqual({ speaker: 'resident', text: 'Their bin was missed.' });
  expect(saidBy('The resident asked whether they can park.')).toEqual({ speaker: 'resident', text: 'They can park.' });
  expect(saidBy('The advisor said that a crew comes on Tuesday.')?.speaker).toBe('advisor');
  expect(saidBy('Their bin was missed.')).toBeNull();
  expect(saidBy('The council said that it pays.')).toBeNull();
});

it('K46 tells a message as a colleague does, without taking one person for another', () => {
  expect(told('resident', 'my bin wasnt emptied, can you send me a crew? I’m at home\nwe pay our tax')).toEqual([
    'Their bin wasnt emptied, can we send them a crew.',
    'They at home.',
    'They pay their tax.',
  ]);
  expect(told('advisor', 'I have told the crew. We will write to you at your address.')).toEqual([
    'We have told the crew.',
    'We will write to they at their address.',
  ]);
  expect(told('resident', ' ... ')).toEqual([]);
});
