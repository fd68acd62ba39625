import fc from 'fast-check';
import type { Step } from '@frontdesk/shared/article-steps.ts';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article.ts';
import { contextOf, newContext, type Effect, type Snapshot } from '../conversation.ts';
import { decide } from '../decide.ts';
import { isOpen, nextStep, passagesOf, withTold, type Form, type Told } from './form.ts';

const yesNo = (key: string): Step => ({ key, ask: `${key}?`, kind: 'yesNo' });
const year: Step = { key: 'year', ask: 'Which year?', kind: 'choice', options: [{ text: 'Year 7', say: 'Apply by 31 October.' }, { text: 'Year 8' }] };
const postcode: Step = { key: 'postcode', ask: 'What is your postcode?', kind: 'postcode' };
const article = (id: string, ...steps: Step[]): Pick<Article, 'id' | 'steps'> => ({ id, steps });
const begun = { question: 'a place', passed: 0 };

describe('the steps of an article in a conversation', () => {
  it('K31 asks the first that is open, and says which it is of how many', () => {
    const school = article('school', year, postcode);
    expect(nextStep(school, {}, begun)).toMatchObject({
      form: { articleId: 'school', key: 'year' },
      body: { place: { at: 1, of: 2 }, options: ['Year 7', 'Year 8'] },
    });
    const known = withTold({}, { key: 'year', ask: 'Which year?', answer: 'Year 7' });
    expect(nextStep(school, known, { ...begun, passed: 1 })).toMatchObject({ form: { key: 'postcode' }, body: { place: { at: 2, of: 2 }, options: [] } });
    expect(nextStep(school, known, begun)).toMatchObject({ body: { place: { at: 1, of: 1 } } });
    expect(nextStep(article('bins'), {}, begun)).toBeNull();
  });

  it('K33 asks no fact that is known, also where another article asks for it, and keeps what was told first', () => {
    const known = withTold(withTold({}, { key: 'postcode', ask: 'Where?', answer: 'FN1 1AA' }), { key: 'postcode', ask: 'Where?', answer: 'FN2 2BB' });
    expect(known.noted).toEqual([{ key: 'postcode', ask: 'Where?', answer: 'FN1 1AA' }]);
    expect(nextStep(article('parking', postcode), known, begun)).toBeNull();
  });

  it('K33 asks nothing again that was skipped, and nothing at all once a great deal is known', () => {
    expect(isOpen(withTold({}, { key: 'year', ask: '', answer: null }), 'year')).toBe(false);
    const noted = Array.from({ length: 12 }, (_, at) => ({ key: `k${at}`, ask: '', answer: '' }));
    expect(isOpen({ noted }, 'year')).toBe(false);
    expect(isOpen({ asked: Array.from({ length: 60 }, (_, at) => `k${at}`) }, 'year')).toBe(false);
    expect(isOpen({ asked: ['constructor'] }, 'constructor')).toBe(true);
  });

  it('K34 gives the passages of what was chosen, and none for what was told otherwise', () => {
    const told = (answer: string) => withTold({}, { key: 'year', ask: '', answer });
    expect(passagesOf([year, postcode], told('Year 7'))).toEqual([{ text: 'Apply by 31 October.', isEnglish: true }]);
    expect(passagesOf([year], told('Year 8'))).toEqual([]);
    expect(passagesOf([year], {})).toEqual([]);
  });
});

/** A snapshot through events a second apart; a refusal changes nothing and is counted. */
function conversation() {
  let snapshot: Snapshot = { state: 'assistant', context: newContext() };
  let nextSeq = 1;
  const effects: Effect[] = [];
  return {
    at: () => snapshot,
    effects,
    apply(event: object): boolean {
      const decision = decide(snapshot, { ...event, at: nextSeq * 1000, nextSeq, rules: defaultTeamRules } as never);
      if ('refused' in decision) return false;
      snapshot = decision.after;
      effects.push(...decision.effects);
      nextSeq += decision.effects.filter(({ type }) => type === 'append').length;
      return true;
    },
    forSeq: () => nextSeq - 1,
  };
}
const bodies = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'append' && effect.draft.kind === 'assistant' ? [effect.draft.body] : []));

describe('the machine with steps', () => {
  const answerBody = { type: 'answer', articleId: 'school', heading: '', blocks: [], links: [], reviewDate: '' };

  it('K31 keeps the steps under way, what was told, and the team of what it is about', () => {
    const talk = conversation();
    const school = article('school', year, postcode);
    const first = nextStep(school, {}, begun);
    talk.apply({ type: 'resident.wrote', text: 'a place', clientMessageId: 'c' });
    talk.apply({ type: 'assistant.answered', question: 'a place', body: first?.body, form: first?.form, teamId: 'schools', forSeq: talk.forSeq() });
    expect(talk.at().context).toMatchObject({ form: first?.form, asked: ['year'], about: { articleId: 'school', teamId: 'schools' } });
    const told: Told = { key: 'year', ask: 'Which year?', answer: 'Year 7' };
    talk.apply({ type: 'resident.wrote', text: 'Year 7', clientMessageId: 'c' });
    talk.apply({ type: 'assistant.answered', question: 'a place', body: answerBody, told, teamId: 'schools', forSeq: talk.forSeq() });
    expect(talk.at().context).toMatchObject({ form: null, about: null, noted: [{ key: 'year', answer: 'Year 7' }], lastAsked: { question: 'a place' } });
  });

  it('K35 ends the steps when a person is asked for, in the queue and with nobody there, and keeps what was noted', () => {
    for (const admission of [
      { open: true, teamId: 'schools', teamName: 'S', needs: {} },
      { open: false, teamId: 'schools', teamName: 'S', reason: 'outOfHours', opensAt: null },
    ]) {
      const talk = conversation();
      const next = nextStep(article('school', postcode), {}, begun);
      const told: Told = { key: 'year', ask: 'Which year?', answer: 'Year 7' };
      talk.apply({ type: 'resident.wrote', text: 'a place', clientMessageId: 'c' });
      talk.apply({ type: 'assistant.answered', body: next?.body, form: next?.form, told, teamId: 'schools', forSeq: talk.forSeq() });
      talk.apply({ type: 'person.requested', admission });
      expect(talk.at()).toMatchObject({ state: admission.open ? 'queued' : 'assistant', context: { form: null, noted: [told], about: { teamId: 'schools' } } });
    }
  });

  it('reads what an older version stored as nothing asked and nothing known', () => {
    const { noted: _noted, asked: _asked, form: _form, about: _about, ...old } = newContext();
    expect(isOpen(contextOf(old), 'year')).toBe(true);
  });

  const articles = [article('a', yesNo('one'), yesNo('two')), article('b', yesNo('two'), yesNo('three'), yesNo('four')), article('c', yesNo('one'), year)];
  /** Whatever the assistant may say at any moment: it asks, also what it should not, gives an answer, or somebody asks for a person. */
  const act = fc.record({
    article: fc.integer({ min: 0, max: 2 }),
    how: fc.constantFrom('begin', 'wrongly', 'answer', 'skip', 'again', 'person' as const),
    step: fc.nat({ max: 2 }),
  });

  it('K33 K35 never asks a step more than twice, nor a fact that was told or skipped, and a person asked for always wins, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const talk = conversation();
        const settled = new Set<string>();
        const times = new Map<string, number>();
        for (const { article: at, how, step: chosen } of acts) {
          const { context } = talk.at();
          const form: Form | null = context.form ?? null;
          const of = articles.find(({ id }) => id === form?.articleId) ?? articles[at] ?? article('a');
          talk.apply({ type: 'resident.wrote', text: 'x', clientMessageId: 'c' });
          const forSeq = talk.forSeq();
          if (how === 'person') {
            const admission = { open: false, teamId: 'g', teamName: 'G', reason: 'outOfHours', opensAt: null };
            expect(talk.apply({ type: 'person.requested', admission, forSeq })).toBe(true);
            expect(talk.at().context.form).toBeNull();
            continue;
          }
          const told: Told | undefined =
            form && (how === 'answer' || how === 'skip') ? { key: form.key, ask: '', answer: how === 'answer' ? 'Yes' : null } : undefined;
          const known = told ? withTold(context, told) : context;
          const forced = of.steps[chosen];
          // A mistake of whoever asks, or what a message before has made stale: the machine takes no such step.
          const next =
            how === 'wrongly' && forced
              ? nextStep({ id: of.id, steps: [forced] }, {}, begun)
              : nextStep(how === 'begin' ? (articles[at] ?? of) : of, known, { question: 'q', passed: form?.passed ?? 0 });
          const taken = talk.apply({ type: 'assistant.answered', question: 'q', body: next?.body ?? answerBody, form: next?.form, told, teamId: null, forSeq });
          if (!next || how !== 'wrongly') expect(taken).toBe(true);
          if (next && taken) {
            expect(settled.has(next.form.key) && next.form.key !== told?.key).toBe(false);
            times.set(next.form.key, (times.get(next.form.key) ?? 0) + 1);
          }
          if (told && taken) settled.add(told.key);
          if (next && taken) expect(settled.has(next.form.key)).toBe(false);
        }
        for (const [key, count] of times) expect(count, key).toBeLessThanOrEqual(2);
        expect(bodies(talk.effects).filter(({ type }) => type === 'step')).toHaveLength([...times.values()].reduce((sum, one) => sum + one, 0));
        const noted = talk.at().context.noted ?? [];
        expect(new Set(noted.map(({ key }) => key)).size).toBe(noted.length);
      }),
      { numRuns: 300 },
    );
  });
});
