import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDemo } from './read-demo.ts';
import { parseArticleFile, readArticleFile } from './read-article-file.ts';
import { anyFields } from './test-fields.ts';
import { writeArticleFile } from './write-article-file.ts';

const file = (front: string, answer = 'An answer.') => `---\n${front}\n---\n${answer}\n`;
const good = 'id: bin\nquestion: When?\nphrasings:\n  - bin day\nservice: Waste\nlinks:\n  - text: Page\n    url: /waste#bin\nreviewDate: 2027-05-03';
const problemsOf = (content: string) => {
  const parsed = parseArticleFile('bin.md', content);
  return 'problems' in parsed ? parsed.problems.map(({ line, column, message }) => [line, column, message]) : [];
};

describe('an article file', () => {
  it('reads front matter and answer', () => {
    expect(readArticleFile('bin.md', file(good))).toMatchObject({
      id: 'bin',
      phrasings: ['bin day'],
      answer: 'An answer.',
      reviewDate: '2027-05-03',
      fernshireOwn: [],
      topic: 'bin',
    });
  });

  it.each([
    ['no front matter', 'words', /line 1: .*front matter/],
    ['an empty answer', file(good, ''), /line 13, answer/],
    ['an unknown key', file(`${good}\nowned: me`), /line 11, owned: There is no field "owned"/],
    ['a link that runs', file(good.replace('/waste#bin', 'javascript:alert(1)')), /line 9, links\.0\.url/],
    ['a date that is none', file(good.replace('2027-05-03', 'soon')), /line 10, reviewDate/],
    ['an id with a space', file(good.replace('id: bin', 'id: a bin')), /line 2, id/],
  ])('refuses %s of what comes with the program, naming the file, the line and the part', (_, content, reason) => {
    expect(() => readArticleFile('bin.md', content)).toThrow(reason);
    expect(() => readArticleFile('bin.md', content)).toThrow('bin.md');
  });

  it.each([
    ['a list that is not closed', 'phrasings: [bin day, "when', 4, null, /not closed/],
    ['a list that is closed on no line', 'phrasings: [bin day, when\nservices: x', 4, null, /not closed/],
    ['a colon in a text', 'service: Waste: and more', 4, null, /second colon/],
    ['a field that stands twice', 'id: other', 4, null, /stands here twice/],
    ['a tab', 'phrasings:\n\t- x', 5, null, /tab/],
    ['a text for a list', 'phrasings: bin day', 4, 'phrasings', /takes a list/],
    ['a list for a text', 'service:\n  - Waste', 5, 'service', /one text/],
    ['a reference', 'service: &a Waste\ntopic: *a', 2, null, /References/],
    ['a tag', 'service: !!js/function x', 4, null, /cannot be read/],
    [
      'a language by its name',
      'translations:\n  - language: Polish\n    question: Q\n    answer: A',
      5,
      'translations.0.language',
      /two or three small letters/,
    ],
    ['an unknown part', 'links:\n  - text: x\n    href: /x', 6, 'links.0.href', /no field "href"/],
    [
      'words of steps that are no list',
      'translations:\n  - language: pl\n    question: Q\n    answer: A\n    steps: none',
      8,
      'translations.0.steps',
      /takes a list/,
    ],
    ['a site of no form', 'sites: [a b]', 4, 'sites.0', /form we expect/],
  ])('K60 names the line of %s', (_, lines, line, column, message) => {
    expect(problemsOf(`---\nid: bin\nquestion: When?\n${lines}\nreviewDate: 2027-05-03\n---\nAn answer.\n`)).toContainEqual([
      line,
      column,
      expect.stringMatching(message) as string,
    ]);
  });

  it('K60 names what is missing, and what is there once', () => {
    expect(problemsOf('---\nid: bin\n---\nAn answer.')).toEqual(
      ['question', 'service', 'reviewDate'].map((field) => [1, field, `The field "${field}" is missing.`]),
    );
    expect(problemsOf('---\n---\n')).toEqual([[1, null, expect.stringContaining('The front matter has a field on each line') as string]]);
    expect(problemsOf('---\n- a\n---\n')).toHaveLength(1);
  });

  it('K60 knows on which line of the file each line of an answer stands', () => {
    const parsed = parseArticleFile(
      'bin.md',
      `\uFEFF${file(`${good}\ntranslations:\n  - language: pl\n    question: Kiedy?\n    answer: |\n      Raz\n      Dwa`, '\n\nOne\n\nTwo').replaceAll('\n', '\r\n')}`,
    );
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const { fields, placeOf } = parsed.entry;
    expect(fields).toMatchObject({ answer: 'One\n\nTwo', translations: [{ answer: 'Raz\nDwa' }] });
    const lineOf = (path: string, line?: number) => placeOf(path, line).line;
    expect([lineOf('answer', 1), lineOf('answer', 3)]).toEqual([20, 22]);
    expect([lineOf('translations.0.answer', 1), lineOf('translations.0.answer', 2)]).toEqual([15, 16]);
    expect([lineOf('links.0.url'), lineOf('siteIds'), placeOf('siteIds').column]).toEqual([9, 1, 'sites']);
  });

  it('K60 is written as it is read, whatever stands in it', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const parsed = parseArticleFile('a.md', writeArticleFile('An-id_1', fields));
        expect('problems' in parsed ? parsed.problems : [parsed.entry.id, parsed.entry.fields]).toEqual(['An-id_1', fields]);
      }),
    );
  });

  it('K60 keeps the demo council’s articles as they are', () => {
    for (const { id, fernshireOwn: _own, ...article } of readDemo(new URL('../../knowledge/demo', import.meta.url).pathname)) {
      const fields = { ...article, sites: ['main'], owner: 'sam@fernshire.example' };
      const parsed = parseArticleFile('a.md', writeArticleFile(id, fields));
      expect('problems' in parsed ? parsed.problems : parsed.entry.fields).toEqual(fields);
    }
  });

  it('K60 takes any text at all', () => {
    const piece = fc.constantFrom(
      '---\n',
      'id: x\n',
      'question:',
      ' "',
      '- ',
      '[',
      '{',
      '&a ',
      '*a ',
      '\n',
      '|',
      '>\n',
      '!!x ',
      'words',
      '\t',
      '? ',
      ': ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const content = pieces.join('');
        const parsed = parseArticleFile('a.md', content);
        if (!('problems' in parsed)) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line } of parsed.problems) expect(line).toBeLessThanOrEqual(content.split('\n').length);
      }),
    );
  });
});

describe('the steps in an article file', () => {
  const step = (...lines: string[]) => file(`${good}\nsteps:\n${lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`).join('\n')}`);

  it('K30 reads each kind, its numbers as numbers', () => {
    const { steps } = readArticleFile(
      'bin.md',
      file(`${good}
steps:
  - key: home
    ask: What kind of home is it?
    kind: choice
    options:
      - text: A house
      - text: A flat
        say: |
          Use the **shared** bins.

          They are behind the house.
  - { key: bins, ask: How many?, kind: number, min: -1, max: 6 }
  - { key: street, ask: Which street?, kind: text, length: 80 }
  - { key: moves, ask: When?, kind: date }`),
    );
    expect(steps).toEqual([
      {
        key: 'home',
        ask: 'What kind of home is it?',
        kind: 'choice',
        options: [{ text: 'A house' }, { text: 'A flat', say: 'Use the **shared** bins.\n\nThey are behind the house.' }],
      },
      { key: 'bins', ask: 'How many?', kind: 'number', min: -1, max: 6 },
      { key: 'street', ask: 'Which street?', kind: 'text', length: 80 },
      { key: 'moves', ask: 'When?', kind: 'date' },
    ]);
    expect(readArticleFile('bin.md', file(good)).steps).toEqual([]);
  });

  const translated = (...words: string[]) =>
    file(`${good}
steps:
  - key: home
    ask: What kind of home is it?
    kind: choice
    options: [{ text: A house }, { text: A flat, say: Ask them. }]
translations:
  - language: pl
    question: Kiedy?
    answer: Dziś.
    steps:
${words.map((line) => `      ${line}`).join('\n')}`);

  it('K78 reads their words in another language, as many as there are', () => {
    const words = ['- key: home', '  ask: Jaki to dom?', '  options:', '    - text: Dom', '    - text: Mieszkanie', '      say: |', '        Zapytaj ich.'];
    const { translations } = readArticleFile('bin.md', translated(...words));
    expect(translations[0]?.steps).toEqual([{ key: 'home', ask: 'Jaki to dom?', options: [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Zapytaj ich.' }] }]);
    const some = readArticleFile('bin.md', translated('- key: home', '  options:', '    - text:', '    - say: Zapytaj ich.'));
    expect(some.translations[0]?.steps).toEqual([{ key: 'home', ask: '', options: [{ text: '' }, { text: '', say: 'Zapytaj ich.' }] }]);
  });

  it.each([
    ['a key of no step', ['- key: house', '  ask: Jaki?'], 21, '0.key', /no question of that short name/],
    ['more options than there are', ['- key: home', '  options:', '    - text: a', '    - text: b', '    - text: c'], 23, '0.options', /which are 2/],
    ['a question that is too long', ['- key: home', `  ask: ${'A'.repeat(201)}`], 22, '0.ask', /too long/],
    ['a passage that is not shown', ['- key: home', '  options:', '    - text: a', '    - text: b', '      say: "# c"'], 25, '0.options.1.say', /heading/i],
  ])('K78 refuses words with %s, by their line', (_, words, line, field, reason) => {
    expect(() => readArticleFile('bin.md', translated(...words))).toThrow(`bin.md, line ${line}, translations.0.steps.${field}: `);
    expect(() => readArticleFile('bin.md', translated(...words))).toThrow(reason);
  });

  it.each([
    ['a kind that there is not', step('key: a', 'ask: A?', 'kind: colour'), 'bin.md: steps.0.kind: Choose what kind of answer is expected.'],
    [
      'a key that is none',
      step('key: school year', 'ask: A?', 'kind: date'),
      'bin.md: steps.0.key: Begin with a small letter, then use letters and digits only, like schoolYear.',
    ],
    ['one option', step('key: a', 'ask: A?', 'kind: choice', 'options: [{ text: Yes }]'), 'bin.md: steps.0.options: Give at least two answers to choose from.'],
    ['an end that is no number', step('key: a', 'ask: A?', 'kind: number', 'min: 1', 'max: many'), 'bin.md: steps.0.max: Enter a whole number.'],
    [
      'a range the wrong way round',
      step('key: a', 'ask: A?', 'kind: number', 'min: 7', 'max: 3'),
      'bin.md: steps.0.max: The largest number must not be less than the smallest.',
    ],
    ['a text without length', step('key: a', 'ask: A?', 'kind: text'), 'bin.md: steps.0.length: This is missing. Fill it in.'],
    [
      'a key twice',
      step('{ key: a, ask: A?, kind: date }').replace('---\nAn', '  - { key: a, ask: B?, kind: date }\n---\nAn'),
      'bin.md: steps: Two questions have the same key. Give each its own.',
    ],
    ['no list', file(`${good}\nsteps: none`), /^bin\.md: steps: /],
    ['a step that is no step', file(`${good}\nsteps: [none]`), /^bin\.md: steps\.0: /],
    ['a key of another kind', step('key: a', 'ask: A?', 'kind: date', 'length: 3'), 'bin.md: steps.0.length: This does not belong here. Take it out.'],
  ])('K30 refuses %s, with the file, the field and the reason', (_, content, problem) => {
    let said = '';
    try {
      readArticleFile('bin.md', content);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^bin\.md, line \d+, /);
    const place = said.replace(/, line \d+, /, ': ');
    if (typeof problem === 'string') expect(place).toBe(problem);
    else expect(place).toMatch(problem);
  });
});
