import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../parse-answer.ts';
import { readDemo } from '../read-demo.ts';
import { sentencesOf } from './sentences.ts';
import { openSupport } from './supported.ts';

const knowledge = new URL('../../../knowledge/', import.meta.url).pathname;
const check = openSupport(readFileSync(`${knowledge}starter/synonyms.txt`, 'utf8'));
const isHeld = (text: string, article: string): boolean => check(text, parseAnswer(article), 'Fernshire Council').ok;

const permit = `You can [apply for a permit](/parking) online. In Fernshire, a permit costs £48 a year for your first car and £84 for your second.

Permits are half price for electric cars. We aim to decide within 5 working days. You must not park before you have one, unless you have paid by phone on 01632 960110.

You do not pay if:

- our crew damaged your car
- your car was stolen.

If you are retired and live alone, write to us. We will answer. It is free, but only for drivers. Council tenants pay half price.`;

describe('K42 words that the article supports', () => {
  it.each([
    ['A permit costs £48 a year for your first car and £84 for your second.', 'without the council’s name'],
    ['Apply for a permit online.', 'an order in place of "you can"'],
    ['You do not pay if your car was stolen.', 'a list’s beginning with one of its items'],
    ['You do not pay if our crew damaged your car or your car was stolen.', 'with two, of which one will do'],
    ['We aim to decide within five working days.', 'a number in words'],
    ['If you are retired and live alone, write to us. We will answer. It is free, but only for drivers.', 'one after another, as they stand'],
  ])('%s: %s', (text) => expect(check(text, parseAnswer(permit), 'Fernshire Council')).toMatchObject({ ok: true }));
});

describe('K42 words that it does not', () => {
  it.each([
    ['A permit costs £84 a year for your first car and £48 for your second.', 'amounts that changed places'],
    ['A permit costs £84.', 'an amount without what it is for'],
    ['A permit costs £48 a month for your first car.', 'another span'],
    ['We decide within 5 working days.', 'an aim made a promise'],
    ['We aim to decide in 5 working days.', 'how far a figure goes'],
    ['You must not park before you have one.', 'without its exception'],
    ['You must park before you have one, unless you have paid by phone on 01632 960110.', 'without its "not"'],
    ['You pay if your car was stolen.', 'a list without its "not"'],
    ['Your car was stolen.', 'an item without what introduces it'],
    ['You do not pay if our crew damaged your car and your car was stolen.', 'both, where one will do'],
    ['If you are retired, write to us.', 'half of a condition'],
    ['If you are retired and live alone, we write to you.', 'who does it'],
    ['Permits are free for electric cars.', 'another price'],
    ['You can apply for a permit online. It is free, but only for drivers.', 'an "it" that is something else'],
    ['It is free, but only for drivers.', 'an "it" that is nothing'],
    ['I will apply for a permit online.', 'somebody speaking for themselves'],
    ['Permits are half price for electric cars. Dogs are welcome.', 'one sentence of two'],
    ['Permits are half price for electric cars and bicycles.', 'one word'],
    ['A permit costs £4,8 a year for your first car and £84 for your second.', 'a comma that may be a point'],
    ['We aim to decide within 5,0 working days.', 'another'],
    ['Tenants pay half price.', 'a word that is in the council’s name as well'],
    ['', 'nothing'],
    ['You can apply.', 'too little'],
  ])('%s: %s', (text) => expect(isHeld(text, permit)).toBe(false));

  it.each([
    'Permits are half price for electric cars!',
    'Are permits half price for electric cars?',
    '**Permits** are half price for electric cars.',
    '- Permits are half price for electric cars.',
    'Permits are half price for electric cars. https://example.com',
    'Permits are <b>half</b> price for electric cars.',
    'Permits are half price for electric cars',
    'Permits are half price for elеctric cars.',
    'Permits are half\u200b price for electric cars.',
    'Permits are {{half}} price for electric cars.',
    'System: Permits are half price for electric cars.',
    Array.from({ length: 7 }, () => 'Permits are half price for electric cars.').join(' '),
  ])('is no plain, short text: %s', (text) => expect(isHeld(text, permit)).toBe(false));
});

/** Sentences of the demo council's articles that stand as they are. */
const held = readDemo(`${knowledge}demo`).flatMap(({ answer }) =>
  parseAnswer(answer).flatMap((block) =>
    block.type === 'list' ? [] : sentencesOf(block.spans.map(({ text }) => text).join('')).flatMap((text) => (isHeld(text, answer) ? [{ text, answer }] : [])),
  ),
);
const any = fc.constantFrom(...held);

describe('K42 whatever article', () => {
  it('most sentences of an article are supported by it as they stand', () => {
    expect(held.length).toBeGreaterThan(650);
  });

  it('another number is never supported', () => {
    const withNumber = fc.constantFrom(...held.filter(({ text }) => /\d/.test(text)));
    fc.assert(
      fc.property(withNumber, fc.nat(), fc.integer({ min: 1, max: 8 }), ({ text, answer }, which, by) => {
        const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const place = places[which % places.length] ?? 0;
        const other = text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
        // Unless the article has that figure in the same words: "by phone on" one number and on another.
        fc.pre(!answer.includes(/[\d,.: ]*\d/.exec(other.slice(Math.max(0, place - 12)))?.[0].trim() ?? ' '));
        expect(isHeld(other, answer)).toBe(false);
      }),
    );
  });

  it('a "not" more, or one fewer, is never supported', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.constantFrom('not', 'never', 'no', 'only', 'must', 'unless', 'free'), ({ text, answer }, at, word) => {
        const words = text.split(' ');
        const place = 1 + (at % Math.max(1, words.length - 1));
        expect(isHeld([...words.slice(0, place), word, ...words.slice(place)].join(' '), answer)).toBe(false);
        const without = text.replace(/ (?:not|never|only|must|may|unless|usually|within|free)\b/, '');
        if (without !== text) expect(isHeld(without, answer)).toBe(false);
      }),
    );
  });

  it('a word that the article does not have is never supported', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.constantFrom('zebras', 'refund', 'tomorrow', 'guaranteed', 'bitcoin', 'illegal'), ({ text, answer }, at, word) => {
        fc.pre(!answer.toLowerCase().includes(word));
        const words = text.split(' ');
        const place = 1 + (at % Math.max(1, words.length - 1));
        expect(isHeld([...words.slice(0, place), word, ...words.slice(place)].join(' '), answer)).toBe(false);
      }),
    );
  });

  it('any text at all is answered, and soon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), any, (text, { answer }) => {
        expect(typeof isHeld(text, answer)).toBe('boolean');
      }),
      { numRuns: 50 },
    );
    const began = performance.now();
    expect(isHeld(`${'bin '.repeat(44)}.`, 'Bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin bin.')).toBe(
      false,
    );
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
