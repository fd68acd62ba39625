import { emptyArticle, type ArticleForm, type CompleteForm } from '@frontdesk/shared/article-form.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../../knowledge/article-entry.ts';
import { readCsv } from '../../knowledge/files/read-csv.ts';
import { writeCsv } from '../../knowledge/files/write-csv.ts';
import { anyComplete } from '../../knowledge/test-fields.ts';
import type { StoredArticle } from '../../store/article-records.ts';
import { planImport, type Facts } from './plan-import.ts';

const record = (id: string, over: Partial<StoredArticle>): StoredArticle => ({
  ...{ id, draft: null, live: null, work: 'none', version: 1, changedBy: null, changedAt: 1 },
  ...over,
});
const facts = (...records: StoredArticle[]): Facts => ({
  ...{ today: '2026-12-01', siteIds: ['main'], owners: new Map(), live: [], marks: new Map(), hosts: new Map() },
  records: new Map(records.map((one) => [one.id, one])),
});
const fieldsOf = ({ siteIds, ownerId: _, ...form }: CompleteForm): ArticleFields => ({ ...form, sites: siteIds, owner: null });
const csvOf = (...articles: { id: string; fields: ArticleFields }[]) => [...writeCsv(articles)].join('');
const plan = async (csv: string, known: Facts) => planImport(known, { read: await readCsv('a.csv', csv), then: 'publish' });

const steps: CompleteForm['steps'] = [
  { key: 'home', ask: 'Which home?', kind: 'choice', options: [{ text: 'A house' }, { text: 'A flat', say: 'Ask them.' }] },
  { key: 'moves', ask: 'When?', kind: 'date' },
];
const words = [
  { key: 'home', ask: 'Jaki dom?', options: [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Zapytaj.' }] },
  { key: 'moves', ask: 'Kiedy?' },
];
const live: CompleteForm = {
  ...{ ...emptyArticle, question: 'When?', service: 'Waste', siteIds: ['main'], answer: 'Today.', reviewDate: '2027-06-01', steps },
  translations: [{ language: 'pl', question: 'Kiedy?', phrasings: [], answer: 'Dziś.', steps: words }],
};
/** A file with one row, by its headings. */
const file = (cells: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'a',
    question: 'When?',
    phrasings: '',
    service: 'Waste',
    sites: '',
    answer: 'Soon.',
    links: '',
    'review date': '2027-06-01',
    owner: '',
  };
  const row = { ...all, 'valid from': '', 'valid to': '', topic: '', 'question (pl)': 'Kiedy?', 'phrasings (pl)': '', 'answer (pl)': 'Dziś.', ...cells };
  return [Object.keys(row), Object.values(row)].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
};
const formOf = async (csv: string, before: Partial<StoredArticle> = { live }): Promise<ArticleForm | undefined> => {
  const { steps: made, problems } = await plan(csv, facts(record('a', before)));
  expect(problems).toEqual([]);
  return made[0]?.changed.form;
};

describe('the steps of an import from a CSV file', () => {
  it('K82 are the same after they were exported and brought in again, where the articles are and where they are not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyComplete, { minLength: 1, maxLength: 3, selector: ({ question }) => question.toLowerCase() }), async (forms) => {
        const csv = csvOf(...forms.map((form, at) => ({ id: `id-${at}`, fields: fieldsOf(form) })));
        const there = await plan(csv, facts(...forms.map((form, at) => record(`id-${at}`, { live: form }))));
        expect(there).toEqual({ steps: [], unchanged: forms.length, problems: [] });
        const anew = await plan(csv, facts());
        expect(anew.problems).toEqual([]);
        expect(anew.steps.map(({ changed }) => changed.form)).toEqual(forms);
      }),
    );
  });

  it('K82 stay as they are, with their words in other languages, where the file has no column for them', async () => {
    expect(await formOf(file({}))).toMatchObject({ answer: 'Soon.', steps, translations: [{ language: 'pl', steps: words }] });
  });

  it('K82 are taken away by an empty cell, and with them the words that fit no more', async () => {
    const form = await formOf(file({ steps: '' }));
    expect(form?.steps).toEqual([]);
    expect(form?.translations[0]).not.toHaveProperty('steps');
    const fewer = await formOf(file({ steps: '- key: moves\n  ask: On which day?\n  kind: date' }));
    expect(fewer).toMatchObject({ steps: [{ key: 'moves', ask: 'On which day?' }], translations: [{ steps: [words[1]] }] });
    expect((await formOf(file({ 'steps (pl)': '' })))?.translations[0]).not.toHaveProperty('steps');
  });

  it('K82 are refused with file, line, column and reason', async () => {
    const refused = async (cells: Record<string, string>) => (await plan(file(cells), facts(record('a', { live })))).problems;
    expect(await refused({ steps: '- key: home\n  ask: Which?\n  kind: colour' })).toEqual([
      { file: 'a.csv', row: 2, line: 4, column: 'steps', message: 'Choose what kind of answer is expected.' },
    ]);
    expect(await refused({ steps: '- none' })).toMatchObject([{ line: 2, column: 'steps' }]);
    expect(await refused({ 'steps (pl)': '- key: house\n  ask: Jaki?' })).toMatchObject([
      { line: 2, column: 'steps (pl)', message: expect.stringContaining('short name') as string },
    ]);
  });

  it('K82 K81 are those of the draft, or of what is live where the draft has an unfinished one', async () => {
    const draft = { ...live, steps: steps.slice(1) };
    expect((await formOf(file({}), { live, draft, work: 'draft' }))?.steps).toEqual(steps.slice(1));
    const unfinished: ArticleForm = { ...live, steps: [{ key: '', ask: '', kind: 'number', min: null, max: null }] };
    expect((await formOf(file({}), { live, draft: unfinished, work: 'draft' }))?.steps).toEqual(steps);
    expect((await formOf(file({}), { draft: unfinished, work: 'draft' }))?.steps).toEqual([]);
  });

  it('K82 have no column in an export without any', () => {
    const { steps: _steps, translations: _translations, ...rest } = live;
    expect(csvOf({ id: 'a', fields: fieldsOf({ ...rest, steps: [], translations: [] }) })).not.toContain('steps');
    const both = csvOf({ id: 'a', fields: fieldsOf(live) });
    expect(both).toContain(',topic,steps,question (pl),phrasings (pl),answer (pl),steps (pl)\r\n');
  });
});
