import type { Block } from '@frontdesk/shared/message.ts';
import { plainOf } from './plain.ts';

/** What a short question after an answer is about, and what a passage that answers it has in it. */
const cues: readonly { asked: RegExp; told: RegExp }[] = [
  { asked: /\b(?:how much|cost|costs|price|fee|charge|free|pay)\b/, told: /£|\bfree\b|\bcharges?\b|\bcosts?\b|\bfees?\b/i },
  {
    asked: /\b(?:when|how long|how soon|what time|deadline|which day|how many days|how many weeks)\b/,
    told: /\b\d+ (?:working )?(?:minutes|hours|days?|weeks?|months?|years?)\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bdeadline\b/i,
  },
  { asked: /\b(?:where|address|which office|website|link)\b/, told: /\bat\b.*\b(?:centre|office|library|road|street|house)\b|\bonline\b/i },
  { asked: /\b(?:phone|ring|call|number|telephone)\b/, told: /\b0\d{2,4} ?\d{3} ?\d{3,4}\b|\b01632 ?\d{6}\b|\bcall\b/i },
  { asked: /\b(?:need|documents?|proof|evidence|bring|papers?|id)\b/, told: /\bproof\b|\bevidence\b|\bdocuments?\b|\bneed\b|\bbring\b/i },
  { asked: /\b(?:who|eligible|qualify|entitled|can i|am i|allowed)\b/, told: /\bif you\b|\banyone\b|\bonly\b|\bmust\b|\bcan apply\b/i },
];

const textOf = (block: Block): string => (block.type === 'list' ? block.items.flat() : block.spans).map(({ text }) => text).join(' ');

/** The passages of an answer that a short question after it is about, as they stand; null where none or all of them are. */
export function partOf(blocks: readonly Block[], question: string): Block[] | null {
  const plain = plainOf(question);
  const wanted = cues.filter(({ asked }) => asked.test(plain));
  const part = blocks.filter((block) => wanted.some(({ told }) => told.test(textOf(block))));
  return part.length === 0 || part.length === blocks.length ? null : part;
}
