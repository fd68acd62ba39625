import fc from 'fast-check';
import type { Step } from '@frontdesk/shared/article-steps.ts';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import { describe, expect, it } from 'vitest';
import { saidIn, type Article } from '../../domain/article.ts';
import { nothingFound, type Findings } from '../../domain/assistant/decide-answer.ts';
import { readMessage } from '../../domain/assistant/read-message.ts';
import { newContext, type Snapshot } from '../../domain/conversation.ts';
import { decide } from '../../domain/decide.ts';
import { giveArticle, type Given } from './give-article.ts';
import { replyInForm } from './reply-in-form.ts';

const year: Step = {
  key: 'year',
  ask: 'Which year?',
  kind: 'choice',
  options: [
    { text: 'Year 7', say: 'Apply by **31 October**.' },
    { text: 'Years 8 to 11', say: 'Use the other form.' },
  ],
};
const postcode: Step = { key: 'postcode', ask: 'What is your postcode?', kind: 'postcode' };
const street: Step = { key: 'street', ask: 'Which street?', kind: 'text', length: 60 };
const article = (id: string, ...steps: Step[]): Article => ({
  id,
  siteId: 'main',
  question: id,
  phrasings: [],
  service: '',
  answer: `About ${id}.`,
  links: [],
  reviewDate: '2027-01-01',
  topic: null,
  validFrom: null,
  validTo: null,
  translations: [],
  steps,
});
const owner: Step = { key: 'owner', ask: 'Do you own it?', kind: 'yesNo' };
const articles = new Map(
  [article('school', year, postcode), article('parking', postcode), article('lamp', street), article('owner', owner), article('bins')].map((one) => [
    one.id,
    one,
  ]),
);
const surely = (articleId: string): Findings => ({ ...nothingFound, found: [{ articleId, confidence: 1 }], answerAt: 0.5 });
const searched: string[] = [];
const parts = {
  article: (id: string) => articles.get(id),
  find: (text: string): Promise<Findings> => {
    searched.push(text);
    return Promise.resolve(/\bbins?\b/.test(text) ? surely('bins') : /\bschool\b/.test(text) ? surely('school') : nothingFound);
  },
  thisYear: 2026,
};

/** A talk with the assistant: by itself it begins with an article, and then hears what the resident says. Null is what no step takes. */
function talk(begunWith = 'school') {
  let snapshot: Snapshot = { state: 'assistant', context: newContext() };
  let nextSeq = 1;
  const apply = (event: object) => {
    const decision = decide(snapshot, { ...event, at: 0, nextSeq, rules: defaultTeamRules } as never);
    if ('refused' in decision) throw new Error(decision.refused);
    snapshot = decision.after;
    nextSeq += decision.effects.filter(({ type }) => type === 'append').length;
  };
  const give = (given: Given) => {
    apply({ type: 'assistant.answered', question: 'q', teamId: null, forSeq: nextSeq - 1, ...given });
    return given.body;
  };
  const begin = (id: string) => {
    apply({ type: 'resident.wrote', text: id, clientMessageId: 'c' });
    return give(giveArticle(articles.get(id) ?? article(id), snapshot.context, id));
  };
  const first = begin(begunWith);
  return {
    first,
    begin,
    context: () => snapshot.context,
    async says(text: string) {
      const { form } = snapshot.context;
      if (!form) throw new Error('No step waits.');
      apply({ type: 'resident.wrote', text, clientMessageId: 'c' });
      const given = await replyInForm(parts, snapshot.context, form, text, readMessage(text, null));
      return given && give(given);
    },
  };
}

describe('the assistant while a step waits', () => {
  it('K31 asks step by step, and then gives the answer with the passage of what was chosen first', async () => {
    const one = talk();
    expect(one.first).toMatchObject({ type: 'step', key: 'year', again: false, place: { at: 1, of: 2 } });
    expect(await one.says('7')).toMatchObject({ type: 'step', key: 'postcode', place: { at: 2, of: 2 }, noted: { key: 'year', answer: 'Year 7' } });
    const last = await one.says('fn11aa');
    expect(last).toMatchObject({ type: 'answer', articleId: 'school', noted: { key: 'postcode', answer: 'FN1 1AA' } });
    expect(JSON.stringify(last)).toMatch(/Apply by .*31 October.*About school\./);
    expect(one.context().noted).toEqual([
      { key: 'year', ask: 'Which year?', answer: 'Year 7' },
      { key: 'postcode', ask: 'What is your postcode?', answer: 'FN1 1AA' },
    ]);
  });

  it('K79 K80 asks in the language of the translation, notes English, and shows the resident their own words', async () => {
    const steps = [{ key: 'year', ask: 'Która klasa?', options: [{ text: 'Klasa 7', say: 'Do **31 października**.' }, { text: 'Klasy 8–11' }] }];
    const school = articles.get('school') as Article;
    const polish = saidIn({ ...school, translations: [{ language: 'pl', question: 'Szkoła', phrasings: [], answer: 'O szkole.', steps }] }, 'pl');
    const first = giveArticle(polish, newContext(), 'q');
    expect(first.body).toMatchObject({ key: 'year', ask: 'Która klasa?', options: ['Klasa 7', 'Klasy 8–11'], language: 'pl' });
    const hear = (context: Snapshot['context'], form: Given['form'], text: string) =>
      replyInForm({ ...parts, article: () => polish }, context, form!, text, readMessage(text, null));
    const second = await hear(newContext(), first.form, 'klasa 7');
    expect(second).toMatchObject({
      told: { key: 'year', ask: 'Which year?', answer: 'Year 7' },
      body: { key: 'postcode', ask: 'What is your postcode?', language: 'en', noted: { key: 'year', answer: 'Year 7', said: 'Klasa 7' } },
    });
    const noted = [{ key: 'year', ask: 'Which year?', answer: 'Year 7' }];
    const last = await hear({ ...newContext(), noted }, second?.form, 'fn1 1aa');
    expect(last?.body).toMatchObject({ type: 'answer', heading: 'Szkoła', language: 'pl', noted: { answer: 'FN1 1AA' } });
    expect(JSON.stringify(last?.body)).toMatch(/Do .*31 października.*O szkole\./);
    const other = await hear({ ...newContext(), noted: [{ key: 'year', ask: 'Which year?', answer: 'Years 8 to 11' }] }, second?.form, 'fn1 1aa');
    expect(other?.body).toMatchObject({ blocks: [{ language: 'en', spans: [{ text: 'Use the other form.' }] }, { type: 'paragraph' }] });
  });

  it('K32 says once more what form is expected, then goes on without it: the answer comes all the same', async () => {
    const one = talk();
    expect(await one.says('purple')).toMatchObject({ type: 'step', key: 'year', again: true, place: { at: 1, of: 2 } });
    expect(await one.says('still purple')).toMatchObject({
      type: 'step',
      key: 'postcode',
      again: false,
      place: { at: 2, of: 2 },
      noted: { key: 'year', answer: null },
    });
    expect(await one.says('SW1A')).toMatchObject({ type: 'step', key: 'postcode', again: true });
    const last = await one.says('SW1A');
    expect(last).toMatchObject({ type: 'answer', articleId: 'school' });
    expect(JSON.stringify(last)).not.toContain('31 October');
    expect(one.context()).toMatchObject({ noted: [], form: null });
  });

  it('K32 goes on at once where a step is skipped', async () => {
    const one = talk();
    expect(await one.says('I don’t know')).toMatchObject({ key: 'postcode' });
    expect(await one.says('skip')).toMatchObject({ type: 'answer' });
  });

  it('K33 asks nothing again that it knows or that was skipped, in whichever article', async () => {
    const one = talk();
    await one.says('Year 7');
    await one.says('fn1 1aa');
    expect(one.begin('parking')).toMatchObject({ type: 'answer', articleId: 'parking' });
    expect(JSON.stringify(one.begin('school'))).toContain('31 October');
    const other = talk();
    await other.says('skip');
    await other.says('skip');
    expect(other.begin('parking')).toMatchObject({ type: 'answer' });
  });

  it('K36 leaves another question to whatever answers it, and is not searched for what is surely an answer', async () => {
    searched.length = 0;
    const one = talk();
    expect(await one.says('when is my bin collected')).toBeNull();
    expect(searched).toEqual(['when is my bin collected']);
    expect(await talk().says('the second one')).toMatchObject({ key: 'postcode' });
    expect(searched).toHaveLength(1);
    // The same article: no other question.
    expect(await talk().says('how do I get a school place')).toMatchObject({ key: 'year', again: true });
  });

  it('K36 takes what follows the question, or puts it right, for no answer', async () => {
    expect(await talk().says('no, I meant the other thing')).toBeNull();
    expect(await talk().says('how much does it cost?')).toBeNull();
    expect(await talk('lamp').says('how much does it cost?')).toBeNull();
    expect(await talk('owner').says('no we rent it')).toMatchObject({ type: 'answer', noted: { answer: 'No' } });
    expect(await talk('owner').says('no, I meant the other thing')).toMatchObject({ noted: { answer: 'No' } });
  });

  it('K36 takes a text for the answer unless it asks what another article answers', async () => {
    expect(await talk('lamp').says('bin lane')).toMatchObject({ type: 'answer', noted: { answer: 'bin lane' } });
    expect(await talk('lamp').says('which bin is it this week?')).toBeNull();
    expect(await talk('lamp').says('what about Mill Lane?')).toMatchObject({ noted: { answer: 'what about Mill Lane?' } });
    expect(await talk('lamp').says('thanks')).toMatchObject({ type: 'step', again: true });
  });

  it('K31 asks what an article that was changed meanwhile asks now, and leaves one that is gone', async () => {
    const one = talk();
    const { form } = one.context();
    if (!form) throw new Error('A step was expected.');
    const changed = { ...parts, article: () => article('school', postcode) };
    expect(await replyInForm(changed, one.context(), form, 'Year 7', readMessage('Year 7', null))).toMatchObject({ body: { key: 'postcode' } });
    expect(await replyInForm({ ...parts, article: () => undefined }, one.context(), form, 'Year 7', readMessage('Year 7', null))).toBeNull();
  });

  it('K32 K33 ends after at most two asks of each step, and asks no fact twice, whatever is said', async () => {
    const said = fc.constantFrom(
      'Year 7',
      'purple',
      'fn1 1aa',
      'SW1A',
      'skip',
      'hello',
      '',
      'the second one',
      'when is my bin day',
      'no, the other one',
      '31',
      'how much?',
      'year',
    );
    const begins = fc.constantFrom('school', 'parking', 'lamp');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(begins, said), { maxLength: 25 }), async (turns) => {
        const one = talk();
        const asks: string[] = [one.first.type === 'step' ? one.first.key : ''];
        const settled: string[] = [];
        const hear = (body: Given['body'] | null) => {
          if (body && 'noted' in body && body.noted) settled.push(body.noted.key);
          if (body?.type === 'step') expect(settled).not.toContain(body.key);
          if (body?.type === 'step') asks.push(body.key);
        };
        for (const [id, text] of turns) {
          const body = one.context().form ? await one.says(text) : one.begin(id);
          hear(body);
          if (body === null) hear(one.begin(id));
        }
        for (const key of ['year', 'postcode', 'street']) expect(asks.filter((asked) => asked === key).length).toBeLessThanOrEqual(2);
        expect(new Set(settled).size).toBe(settled.length);
      }),
      { numRuns: 200 },
    );
  });
});
