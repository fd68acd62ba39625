import { withoutEmptyWords } from '@frontdesk/shared/step-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../article-entry.ts';
import { readDemo } from '../read-demo.ts';
import { anyFields } from '../test-fields.ts';
import { columnNames } from './csv-columns.ts';
import { readCsv } from './read-csv.ts';
import { readText } from './read-text.ts';
import { writeCsv } from './write-csv.ts';

const head = columnNames.join(',');
const row = (over: Record<string, string> = {}) =>
  columnNames
    .map(
      (name) =>
        (({ id: 'bin', question: 'When?', service: 'Waste', answer: 'Today.', 'review date': '2027-05-03', ...over }) as Record<string, string>)[name] ?? '',
    )
    .join(',');
const first = async (text: string) => {
  const { entries, problems } = await readCsv('a.csv', text);
  expect(problems).toEqual([]);
  return entries[0]!;
};
/** No steps, and no words of them, are the same as none, with a column or without. */
const plainly = ({ steps = [], ...fields }: ArticleFields): ArticleFields => ({ ...fields, steps, translations: fields.translations.map(withoutEmptyWords) });
const problemsOf = async (text: string) => (await readCsv('a.csv', text)).problems;

describe('a CSV file of articles', () => {
  it('K61 is read as it was written, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFields, { maxLength: 4 }), async (all) => {
        const written = all.map((fields, at) => ({ id: `id-${at}`, fields: plainly(fields) }));
        const { entries, problems } = await readCsv('a.csv', [...writeCsv(written)].join(''));
        expect([problems, entries.map(({ id, fields }) => ({ id, fields: plainly(fields) }))]).toEqual([[], written]);
      }),
    );
  });

  it('K61 is the same after Excel has kept it: semicolons, its own line ends, days first', async () => {
    const articles = readDemo(new URL('../../../knowledge/demo', import.meta.url).pathname).map(({ id, fernshireOwn: _, ...article }) => ({
      id,
      fields: { ...article, sites: ['main'], owner: null, validFrom: '2027-01-02' },
    }));
    const text = [...writeCsv(articles)].join('').replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1');
    const { entries } = await readCsv('a.csv', text);
    expect(entries.map(({ fields }) => plainly(fields))).toEqual(articles.map(({ fields }) => fields));
    const semicolons = `sep=;\n${head.replaceAll(',', ';')};;\r\n${row().replaceAll(',', ';')};;\r\n;;;\r\n`;
    expect((await first(semicolons)).fields).toMatchObject({ question: 'When?', reviewDate: '2027-05-03', topic: null, owner: null, sites: [] });
  });

  it('K61 writes nothing that a spreadsheet would run, and takes the mark off again', async () => {
    const fields = { ...(await first(`${head}\n${row()}`)).fields, question: '=cmd()', answer: '- one\n- two', service: '＝x', phrasings: ['@x'] };
    const text = [...writeCsv([{ id: '-x', fields }])].join('');
    expect(text).toContain("'-x,'=cmd(),'@x,'＝x,,\"'- one\n- two\"");
    expect((await first(text)).fields).toMatchObject({ question: '=cmd()', answer: '- one\n- two', service: '＝x', phrasings: ['@x'] });
  });

  it('K61 takes phrasings and links as people write them', async () => {
    const { fields } = await first(
      `${head}\n${row({ phrasings: 'one | two |three', links: '"Report it </bins>\nBy post <https://x.example/a>"', sites: '"main, second"' })}`,
    );
    expect(fields).toMatchObject({
      phrasings: ['one', 'two |three'],
      sites: ['main', 'second'],
      links: [
        { text: 'Report it', url: '/bins' },
        { text: 'By post', url: 'https://x.example/a' },
      ],
    });
  });

  it('K61 makes an id of the question where a row has none', async () => {
    expect((await first(`${head}\n${row({ id: '', question: 'Où est l’été? Bins & bags' })}`)).id).toBe('ou-est-l-ete-bins-bags');
    expect(await problemsOf(`${head}\n${row({ id: '', question: '???' })}`)).toMatchObject([
      { row: 2, column: 'id', message: expect.stringContaining('Give this article an id') as string },
    ]);
  });

  it('K61 refuses a column that is wrong, missing or there twice, by its name, with those there are', async () => {
    const problems = await problemsOf(`${head.replace('service', 'servise')},answer,question (pl)\n${row()}`);
    expect(problems.map(({ column, line }) => [column, line])).toEqual([
      ['servise', 1],
      ['answer', 1],
      ['service', 1],
      ['phrasings (pl)', 1],
      ['answer (pl)', 1],
    ]);
    expect(problems[0]?.message).toContain('"id", "question", "phrasings", "service"');
    expect(problems[2]?.message).toContain('"servise"');
    expect(await problemsOf('')).toMatchObject([{ message: 'This file is empty.' }]);
    expect((await problemsOf('id,,question\n'))[0]).toMatchObject({ message: expect.stringContaining('without a heading') as string });
  });

  it('K61 names the row and line of each that cannot be read, and where each line of an answer stands', async () => {
    const rows = [
      row({ answer: '"One\n\nTwo"' }),
      row({ id: 'a b' }),
      row({ id: 'c', links: 'nowhere' }),
      '',
      row({ id: 'd', phrasings: '"x\ny"', answer: '"\nOne\nTwo"' }),
    ];
    const { entries, problems } = await readCsv('a.csv', `${head}\r\n${rows.join('\r\n')}\r\n`);
    expect(problems).toMatchObject([
      { file: 'a.csv', row: 3, line: 5, column: 'id' },
      { row: 4, line: 6, column: 'links' },
    ]);
    expect(entries[0]?.placeOf('answer', 3)).toEqual({ file: 'a.csv', row: 2, line: 4, column: 'answer' });
    expect(entries[1]?.placeOf('answer', 2)).toMatchObject({ row: 6, line: 11 });
    expect(entries[1]?.placeOf('phrasings.1')).toMatchObject({ row: 6, line: 9, column: 'phrasings' });
    expect(entries[1]?.placeOf('siteIds')).toMatchObject({ row: 6, line: 9, column: 'sites' });
  });

  it.each([
    ['a quotation mark that is not closed', `${row({ answer: '"One\n\nTwo' })}\n${row()}`, 3, 3, /not closed/],
    ['words after a quoted cell', `${row({ answer: '"One" two' })}\n${row()}`, 3, 3, /write a quotation mark twice/],
    ['a quotation mark in a bare cell', `${row({ answer: 'One "two"' })}\n${row()}`, 3, 3, /not quoted/],
    ['more cells than the heading', `${row()},x\n${row()}`, 3, 3, /13 cells, and the heading 12/],
  ])('K61 names the row of %s', async (_, rows, line, at, message) => {
    expect(await problemsOf(`${head}\n${row()}\n${rows}`)).toMatchObject([{ line, row: at, message: expect.stringMatching(message) as string }]);
  });

  it('K61 knows columns of other languages, and leaves out what is not translated', async () => {
    const text = `${head},question (pl),answer (pl),phrasings (pl)\n${row()},Kiedy?,Dziś.,śmieci | kosz\n${row({ id: 'b' })},,,`;
    const { entries } = await readCsv('a.csv', text);
    expect(entries.map(({ fields }) => fields.translations)).toEqual([
      [{ language: 'pl', question: 'Kiedy?', answer: 'Dziś.', phrasings: ['śmieci', 'kosz'] }],
      [],
    ]);
    expect(entries[0]?.placeOf('translations.0.answer', 2)).toMatchObject({ column: 'answer (pl)', line: 3 });
  });

  const steps = ['- key: home', '  ask: Which home?', '  kind: choice', '  options:', '    - text: A house', '    - text: A flat', '      say: Ask them.'].join(
    '\n',
  );
  const withSteps = (cell: string, heading = 'steps') => `${head},${heading}\n${row({ phrasings: '"a\nb"' })},${cell}\n`;

  it('K82 takes steps as they stand in front matter, indented or not, and tells an empty cell from a column that is not there', async () => {
    const read = [{ key: 'home', ask: 'Which home?', kind: 'choice', options: [{ text: 'A house' }, { text: 'A flat', say: 'Ask them.' }] }];
    for (const cell of [`"${steps}"`, `"'${steps}\n"`, `"\n\n${steps.replace(/^/gm, '  ')}"`])
      expect((await first(withSteps(cell))).fields.steps).toEqual(read);
    expect((await first(withSteps('"- { key: bins, ask: How many?, kind: number, min: -1, max: 6 }"'))).fields.steps).toMatchObject([{ min: -1, max: 6 }]);
    expect((await first(withSteps(' '))).fields.steps).toEqual([]);
    expect((await first(`${head}\n${row()}`)).fields.steps).toBeUndefined();
  });

  it('K82 knows the words of steps in another language, and none where that column is not there', async () => {
    const polish = (more: string, cell: string) => `${head},question (pl),phrasings (pl),answer (pl)${more}\n${row()},Kiedy?,,Dziś.${cell}\n`;
    const words = async (text: string) => (await first(text)).fields.translations[0]?.steps;
    expect(await words(polish(',steps (pl)', ',"- key: home\n  ask: Jaki dom?"'))).toEqual([{ key: 'home', ask: 'Jaki dom?' }]);
    expect(await words(polish(',steps (pl)', ','))).toEqual([]);
    expect(await words(polish('', ''))).toBeUndefined();
  });

  it.each([
    ['a text', 'none', 3, /list of questions/],
    ['fields', '"steps:\n  - key: home"', 3, /list of questions/],
    ['a second colon', '"- key: home\n  ask: Which: a house?"', 4, /second colon/],
    ['a bracket that is not closed', '"- key: home\n- { key: b"', 4, /not closed/],
    ['a reference', '"- &a { key: home }\n- *a"', 3, /References/],
  ])('K82 refuses %s in the column of steps with its row and line', async (_, cell, line, message) => {
    for (const heading of ['steps', 'steps (pl),question (pl),phrasings (pl),answer (pl)'])
      expect(await problemsOf(withSteps(cell, heading))).toMatchObject([
        { file: 'a.csv', row: 2, line, column: heading.split(',')[0], message: expect.stringMatching(message) as string },
      ]);
  });

  it('K82 knows on which line of the file each part of a cell of steps stands', async () => {
    const entry = await first(withSteps(`"\n${steps}"`));
    // The row begins on line 2, and phrasings before the cell and the cell itself have a line end each.
    for (const [path, line] of [
      ['steps.0.ask', 5],
      ['steps.0.options', 8],
      ['steps.0.options.1.say', 10],
      ['steps', 4],
    ] as const)
      expect([path, entry.placeOf(path)]).toEqual([path, { file: 'a.csv', row: 2, line, column: 'steps' }]);
    expect(entry.placeOf('steps.0.options.1.say', 2).line).toBe(11);
  });

  it('K61 takes any text at all', async () => {
    const piece = fc.constantFrom(head, '\n', '"', ',', ';', '\t', row(), 'sep=;', "'", '\r', 'x');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { problems, entries } = await readCsv('a.csv', pieces.join(''));
        expect(Array.isArray(problems) && Array.isArray(entries)).toBe(true);
      }),
    );
  });
});

describe('the encoding of a file', () => {
  it('K61 is UTF-8, or refused with the line', () => {
    expect(readText(Buffer.from('\uFEFFid\n£5', 'utf8'))).toEqual({ text: 'id\n£5' });
    expect(readText(Buffer.from('id\nok\n£5\n', 'latin1'))).toMatchObject({ line: 3, message: expect.stringContaining('CSV UTF-8') as string });
    expect(readText(Buffer.from('\uFEFFid', 'utf16le'))).toMatchObject({ line: 1 });
    expect(readText(Buffer.from('id\n\0'))).toMatchObject({ line: 2 });
  });
});
