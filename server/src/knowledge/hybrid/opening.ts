import { stemOf, wordsOf } from '../text/words.ts';

/** Words that say nothing of what is meant. */
const empty = new Set(
  'hi hello hey please thanks thank you i me my a an the about have has got is it its of to for question questions query enquiry and can could do re regarding'.split(
    ' ',
  ),
);

/** What is left of an opening without politeness: "hi, it's about my bins please" and "bin" are the same. */
export function openingOf(text: string): string {
  const words = wordsOf(text);
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length > 0 ? telling : words).map(stemOf).join(' ');
}
