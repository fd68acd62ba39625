import { describe, expect, it } from 'vitest';
import { adviceOf, counted, givenTo, inOrder, kindsOf, textsOf, weightOf, type OpenQuestion } from './asked-groups.ts';

const now = Date.parse('2026-12-07T12:00:00Z');
const week = 7 * 86_400_000;
let ids = 0;
const question = (over: Partial<OpenQuestion> = {}): OpenQuestion => ({
  ...{ id: `q-${(ids += 1)}`, conversationId: 'c', siteId: 'main', at: now, pageUrl: '', language: 'en', text: 'bins', how: 'none' },
  ...{ articleId: null, picked: null, helped: null, advisorSeq: null, ...over },
});

describe('groups of questions', () => {
  it('K71 stand with the newest and commonest first: each question counts half as much every week', () => {
    expect(weightOf([question()], now)).toBe(1);
    expect(weightOf([question({ at: now - week }), question({ at: now - 2 * week })], now)).toBe(0.75);
    const [old, fresh, one] = [Array.from({ length: 3 }, () => question({ at: now - 2 * week })), [question(), question()], [question({ at: now + 5 })]];
    expect(inOrder([old, one, fresh], now).map(({ length }) => length)).toEqual([2, 1, 3]);
    const several = [question({ at: 3 }), question({ at: 9 }), question({ at: 6 })];
    expect(inOrder([several], now)[0]?.map(({ at }) => at)).toEqual([9, 6, 3]);
  });

  it('K71 have the reasons why each is there', () => {
    expect(kindsOf(question())).toEqual(['unanswered']);
    expect(kindsOf(question({ how: 'answered', helped: false, advisorSeq: 4 }))).toEqual(['notHelped', 'advised']);
    expect(kindsOf(question({ how: 'choices', picked: 'a', helped: true }))).toEqual(['picked']);
  });

  it('K71 say each wording once, the commonest first, and what most of them were given', () => {
    const all = [question({ text: 'Bin day?' }), question({ text: 'lost bin' }), question({ text: 'bin day', how: 'answered', helped: false, articleId: 'x' })];
    expect(textsOf(all, 20)).toEqual([
      { text: 'Bin day?', count: 2, kinds: ['unanswered', 'notHelped'], language: 'en' },
      { text: 'lost bin', count: 1, kinds: ['unanswered'], language: 'en' },
    ]);
    expect(textsOf(all, 1)).toHaveLength(1);
    expect(givenTo(all)).toEqual({ value: 'x', count: 1 });
    expect(givenTo([question()])).toBeNull();
    expect(counted(['b', 'a', 'a'])).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 1 },
    ]);
  });

  it('K73 take for a person’s answer the first reply that says something, not the greeting before it', () => {
    const said = 'You can put it out on the next Tuesday by seven.';
    expect(adviceOf(['Hello, I am Sam.', 'One moment please', said, 'Anything else I can help you with today at all?'])).toBe(said);
    expect(adviceOf(['Yes.'])).toBe('Yes.');
    expect(adviceOf([])).toBeNull();
  });
});
