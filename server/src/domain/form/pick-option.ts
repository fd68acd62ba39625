import { placeSaid } from '../assistant/pick.ts';
import { plainOf } from '../assistant/plain.ts';

const small = new Set('a an the and or of to for my our your we i im is are it its she he they in on at this that one be will going'.split(' '));
/** Words that say that something is not so; the second line in the languages that articles are most often translated into. */
const turns = 'not no never dont isnt arent wont neither'.split(' ');
const turnsElsewhere = 'nie ani bez nid nad ddim heb ne pas non nao sem sin nu nicht kein keine maya لا ليس ليست لست لن لم نه نیست نمی'.split(' ');

/** How a message is compared with options. `whole`: it must have all that is an option's own, where we do not know a language's small words. */
type How = { turns: ReadonlySet<string>; whole: boolean };
export const asEnglish: How = { turns: new Set(turns), whole: false };
/** What somebody says who was asked in another language, beside English options; and beside those they were asked with. */
export const besideEnglish: How = { turns: new Set([...turns, ...turnsElsewhere]), whole: false };
export const asAsked: How = { ...besideEnglish, whole: true };
const wordsMost = 12;

const spanMost = 100;

/** The words of an option, with all numbers of a span: "Years 8 to 11" has 9 and 10 as well. */
function wordsOf(text: string): string[] {
  const plain = plainOf(text);
  const [from = 0, to = 0] = (/(\d{1,6}) (?:to|until) (\d{1,6})/.exec(plain) ?? []).slice(1).map(Number);
  const between = to > from && to - from <= spanMost ? Array.from({ length: to - from }, (_, at) => String(from + at)) : [];
  return [...plain.split(' '), ...between];
}

/** The option that a message names: by its text, a number that stands in it alone, or its place. -1 where none, or more than one, is named. */
export function namedOption(plain: string, texts: readonly string[]): number {
  const whole = texts.findIndex((text) => plainOf(text) === plain);
  if (whole !== -1) return whole;
  const byNumber = /^\d+$/.test(plain) ? onlyOne(texts, (words) => words.includes(plain)) : -1;
  return byNumber === -1 ? placeSaid(plain, texts.length) : byNumber;
}

/** The option of which a longer message has words that no other option has: "she goes into year 7". -1 where none is, or where it says that something is not so and the option does not. */
export function toldOption(plain: string, texts: readonly string[], how = asEnglish): number {
  const said = new Set(plain.split(' '));
  if (said.size > wordsMost) return -1;
  const own = texts.map((text, at) => {
    const others = new Set(texts.flatMap((other, place) => (place === at ? [] : wordsOf(other))));
    return wordsOf(text).filter((word) => word !== '' && !small.has(word) && !others.has(word));
  });
  const hits = own.map((words) => words.length > 0 && (how.whole ? words.every((word) => said.has(word)) : words.some((word) => said.has(word))));
  const at = hits.indexOf(true);
  const isOnly = hits.filter(Boolean).length === 1;
  return isOnly && turnsRound(plain, how) === turnsRound(plainOf(texts[at] ?? ''), how) ? at : -1;
}

const turnsRound = (plain: string, how: How): boolean => plain.split(' ').some((word) => how.turns.has(word));

function onlyOne(texts: readonly string[], fits: (words: string[]) => boolean): number {
  const places = texts.flatMap((text, at) => (fits(wordsOf(text)) ? [at] : []));
  return places.length === 1 ? (places[0] ?? -1) : -1;
}
