import { placeSaid } from './pick.ts';
import { plainOf } from './plain.ts';
import { greetings, noneOfThem, personAlone, personAnywhere, thanks } from './said-words.ts';

/** Choices that the resident was offered last, and what they had asked. */
export type Pending = { question: string; options: { articleId: string; text: string }[] };

/** What a message is, before anything is looked up. */
export type Reading =
  | { type: 'person' }
  | { type: 'ownCase'; reference: string }
  | { type: 'greeting' }
  | { type: 'thanks' }
  | { type: 'pick'; articleId: string }
  | { type: 'noneOfThem' }
  /**
   * `follows`: it may only be understood with what was asked before. `corrects`: and the answer to that was not what was meant. `isBare`: it names nothing, as
   * "how much?" and "when is it".
   */
  | { type: 'question'; follows: boolean; corrects: boolean; isBare: boolean };

const setOf = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(plainOf));
const [alone, greeted, thanked, declined] = [setOf(personAlone), setOf(greetings), setOf(thanks), setOf(noneOfThem)];
const anywhere = personAnywhere.map((phrase) => ` ${plainOf(phrase)} `);
const politely =
  /^(?:(?:please|can i|could i|i want|i want a|i need|i need a|get me|give me|get me a|give me a|hi|hello|no) )+|(?: (?:please|pls|plz|now|thanks|thank you))+$/g;

/** A case, job or account by its number, beside words that say that it is one. */
const caseNumber = /(?:\b[a-z]{1,5}[/-]?)?\b\d[\d/-]{2,}\d\b|\b[a-z]{1,4}\d{3,}\b/i;
const caseWords = /\b(?:ref|refs|reference|case|application|claim|complaint|job|account|ticket|pcn|order|appeal|request|invoice|number)\b/i;
const asksAfter =
  /\b(?:happening|update|progress|status|chas(?:e|ing)|heard|hear|reply|replied|answered|received|got|approved|decided|decision|where(?: is|s)|wheres|been dealt|look up|looked at|check|still waiting|supposed|meant to)\b/i;

const followOpenings =
  /^(?:and|what about|how about|what if|but|or|also|when|where|how much|how long|how many|how|who|why|which|is it|is that|are they|do they|do i|does it|can i|can it|will it|would that|the|for|in|on|with|without|so|ok so|then)\b/;
const corrections = /^(?:no|nope|nah|not|i meant|i mean|wrong|sorry i meant|other|the other)\b/;
const bareWords = new Set(
  (
    'how much many long soon often when where who why which what time day days weeks deadline cost costs price fee fees charge free pay paid address phone number email website ' +
    'link online documents proof evidence papers id is it that this them they do does did i we you can could will would be a an the and so ok then for to of in on by at take get there any ' +
    'need bring about apply eligible qualify entitled'
  ).split(' '),
);
const followWordsMost = 7;
const correctsWordsMost = 10;

/** Reads a message by its words alone. `pending`: choices that wait to be picked from. */
export function readMessage(text: string, pending: Pending | null): Reading {
  const plain = plainOf(text);
  if (pending) {
    const picked = pickOf(plain, pending);
    if (picked) return picked;
  }
  const bare = plain.replace(politely, '').trim();
  if (alone.has(plain) || alone.has(bare) || anywhere.some((phrase) => ` ${plain} `.includes(phrase))) return { type: 'person' };
  if (greeted.has(plain)) return { type: 'greeting' };
  if (thanked.has(plain)) return { type: 'thanks' };
  const reference = caseNumber.exec(text)?.[0];
  if (reference !== undefined && caseWords.test(text) && asksAfter.test(text)) return { type: 'ownCase', reference };
  const count = plain.split(' ').length;
  const corrects = corrections.test(plain) && count <= correctsWordsMost;
  const isBare = !corrects && count <= followWordsMost && plain.split(' ').every((word) => bareWords.has(word));
  return { type: 'question', follows: corrects || isBare || (count <= followWordsMost && followOpenings.test(plain)), corrects, isBare };
}

function pickOf(plain: string, { options }: Pending): Reading | null {
  const byNumber = options[placeSaid(plain, options.length)];
  if (byNumber) return { type: 'pick', articleId: byNumber.articleId };
  if (declined.has(plain)) return { type: 'noneOfThem' };
  const whole = options.find((option) => plainOf(option.text) === plain);
  return whole ? { type: 'pick', articleId: whole.articleId } : pickByWords(plain, options);
}

const small = new Set('a an the one about my for of to is it on in i do how what when where and or please that this with'.split(' '));

/** Words that stand in one option alone: "the garden one". */
function pickByWords(plain: string, options: Pending['options']): Reading | null {
  const said = plain.split(' ').filter((word) => word.length > 2 && !small.has(word));
  if (said.length === 0 || said.length > 3) return null;
  const fits = options.filter(({ text }) => {
    const words = new Set(plainOf(text).split(' '));
    return said.every((word) => words.has(word));
  });
  const [only] = fits;
  return only && fits.length === 1 ? { type: 'pick', articleId: only.articleId } : null;
}
