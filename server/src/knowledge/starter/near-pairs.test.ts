import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearPairs } from './test-near-pairs.ts';

const runsOf = (text: string): string[] => [...new Set(Array.from({ length: text.length }, (_, at) => ` ${text} `.slice(at, at + 3)))];

it('K18 finds the near-duplicates that comparing all with all finds', () => {
  const words = fc.array(fc.constantFrom('bin', 'bins', 'tax', 'my', 'late', 'was', 'missed'), { minLength: 1, maxLength: 6 });
  const texts = fc.uniqueArray(
    words.map((some) => some.join(' ')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, (lines) => {
      const wanted = lines.flatMap((one, at) =>
        lines.slice(at + 1).flatMap((other) => {
          const [a, b] = [runsOf(one), runsOf(other)];
          const both = a.filter((run) => b.includes(run)).length;
          return both >= 0.6 * (a.length + b.length - both) ? [`${one} | ${other}`] : [];
        }),
      );
      expect(nearPairs(lines).sort()).toEqual(wanted.sort());
    }),
  );
});

it('K18 finds lines that are nearly like those of another list', () => {
  expect(nearPairs(['my bin was missed', 'no'], ['where is the library', 'My bin  was missed!', 'no'])).toEqual([
    'my bin was missed | My bin  was missed!',
    'no | no',
  ]);
});
