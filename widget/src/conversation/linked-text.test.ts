import { expect, it } from 'vitest';
import { linkedText } from './linked-text.ts';

it('finds addresses and leaves the sentence around them alone', () => {
  expect(linkedText('See https://a.example/b?c=1. Then call.')).toEqual([
    { text: 'See ' },
    { text: 'https://a.example/b?c=1', href: 'https://a.example/b?c=1' },
    { text: '. Then call.' },
  ]);
  expect(linkedText('no address')).toEqual([{ text: 'no address' }]);
});

it('is quick with text made to be slow', () => {
  const started = performance.now();
  for (const text of ['http://'.repeat(9_000), `https://${'.'.repeat(64_000)}`, 'h'.repeat(64_000)]) linkedText(text);
  expect(performance.now() - started).toBeLessThan(200);
});
