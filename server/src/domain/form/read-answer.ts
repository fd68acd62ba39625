import { plainOf } from '../assistant/plain.ts';
import { noneOfThem } from '../assistant/said-words.ts';
import { no, numberWords, skips, yes } from './form-words.ts';
import { asAsked, asEnglish, besideEnglish, namedOption, toldOption } from './pick-option.ts';
import { readDate } from './read-date.ts';
import { readPostcode } from './read-postcode.ts';
import { wordsToAsk, type SaidStep } from './said-step.ts';

/**
 * What a message is to a step that waits for its answer. `answer` is as it is noted, in one form for each kind. `isSure`: it is nothing else; without it the answer
 * stands among other words, which may be another question.
 */
export type StepReading = { type: 'answer'; answer: string; isSure: boolean } | { type: 'skip' } | { type: 'wrong' };

const setOf = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(plainOf));
const [skipped, agreed, denied, none] = [setOf(skips), setOf(yes), setOf(no), setOf(noneOfThem)];
const wrong: StepReading = { type: 'wrong' };
const answer = (text: string, isSure: boolean): StepReading => ({ type: 'answer', answer: text, isSure });

/** Opens as a question does, or ends like one. */
const asks = /^(?:how|when|what|whats|where|wheres|who|why|which|can|could|do|does|did|is|are|will|would|should|am|has|have)\b|[?؟]\s*$/;
export const asksSomething = (text: string): boolean => asks.test(text.trim().toLowerCase());

/** "I do not know the whole of it, sorry." */
const beginsAsSkip =
  /^(?:(?:sorry|um|er|erm|well|oh|hmm|actually|ok) )*(?:i )?(?:(?:really |just )?(?:dont|do not|cant) (?:know|remember)|(?:im |am )?not sure|have no idea|no idea)\b/;
const fillers = /\b(?:please|pls|sorry|thanks|thank you|ok|well|um|er)\b/g;
const isSkip = (plain: string, isShort: boolean): boolean =>
  skipped.has(plain) || skipped.has(plain.replace(fillers, '').replace(/ +/g, ' ').trim()) || (isShort && beginsAsSkip.test(plain) && !/\bbut\b/.test(plain));

/** Of a message longer than this, the rest is not looked at: no answer is. */
const readMost = 1_000;
/** Words around a number, a date or a postcode; more than that is a story. */
const wordsAround = 10;

/** Reads a message as the answer to a step, in English or as the step was asked; the answer is in English. `thisYear`: what two digits of a year are read by. */
export function readAnswer(step: SaidStep, message: string, thisYear: number): StepReading {
  const text = westernDigits(message.slice(0, readMost)).replace(/\s+/g, ' ').trim();
  const plain = plainOf(text);
  const isShort = plain.split(' ').length <= wordsAround;
  if (step.kind === 'choice')
    return readChoice(
      step.options.map(({ text: option }) => option),
      (wordsToAsk(step)?.options ?? []).map(westernDigits),
      plain,
      isShort,
    );
  if (isSkip(plain, isShort)) return { type: 'skip' };
  switch (step.kind) {
    case 'yesNo':
      return readYesNo(plain, isShort);
    case 'postcode': {
      const read = readPostcode(text);
      return read && (read.isWhole || isShort) ? answer(read.postcode, read.isWhole) : wrong;
    }
    case 'date': {
      const read = readDate(text, thisYear);
      return read && (read.isWhole || isShort) ? answer(read.date, read.isWhole) : wrong;
    }
    case 'number':
      return readNumber(step, text, plain, isShort);
    case 'text':
      return text !== '' && message.length <= readMost && text.length <= step.length ? answer(text, !asksSomething(text)) : wrong;
  }
}

/** `theirs`: the texts as they were asked in another language; none where that was English. What a place or a number means is theirs to say. */
function readChoice(texts: readonly string[], theirs: readonly string[], plain: string, isShort: boolean): StepReading {
  const named = texts[namedOption(plain, theirs)] ?? texts[namedOption(plain, texts)];
  if (named !== undefined) return answer(named, true);
  if (none.has(plain) || isSkip(plain, isShort)) return { type: 'skip' };
  const told = texts[toldOption(plain, theirs, asAsked)] ?? texts[toldOption(plain, texts, theirs.length > 0 ? besideEnglish : asEnglish)];
  return told === undefined ? wrong : answer(told, false);
}

function readYesNo(plain: string, isShort: boolean): StepReading {
  const [first = ''] = plain.split(' ');
  for (const [said, words] of [
    ['Yes', agreed],
    ['No', denied],
  ] as const) {
    if (words.has(plain)) return answer(said, true);
    if (isShort && words.has(first)) return answer(said, false);
  }
  return wrong;
}

function readNumber({ min, max }: Extract<SaidStep, { kind: 'number' }>, text: string, plain: string, isShort: boolean): StepReading {
  const written = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const found = written.match(/-?\d+(?:[.,:/]\d+)*/g) ?? [];
  const said = plain.split(' ').flatMap((word) => (numberWords.includes(word) ? [numberWords.indexOf(word)] : []));
  const values = [...found.map(Number), ...said, ...(none.has(plain) && plain.startsWith('no') ? [0] : [])];
  const [value] = values;
  if (value === undefined || values.length > 1 || !Number.isInteger(value) || value < min || value > max || !isShort) return wrong;
  return answer(String(value), plain.split(' ').length === 1);
}

/** Digits of Arabic and Farsi as those of English. */
const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
