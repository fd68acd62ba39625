import { describe, expect, it } from 'vitest';
import { readArticleFile } from './read-article-file.ts';

const file = (front: string, answer = 'An answer.') => `---\n${front}\n---\n${answer}\n`;
const good = 'id: bin\nquestion: When?\nphrasings:\n  - bin day\nservice: Waste\nlinks:\n  - text: Page\n    url: /waste#bin\nreviewDate: 2027-05-03';

describe('an article file', () => {
  it('reads front matter and answer', () => {
    expect(readArticleFile('bin.md', file(good))).toMatchObject({
      id: 'bin',
      phrasings: ['bin day'],
      answer: 'An answer.',
      reviewDate: '2027-05-03',
      fernshireOwn: [],
    });
  });

  it.each([
    ['no front matter', 'words', /front matter/],
    ['an empty answer', file(good, ''), /empty/],
    ['an unknown key', file(`${good}\nowner: me`), /owner/],
    ['a link that runs', file(good.replace('/waste#bin', 'javascript:alert(1)')), /links\.0\.url/],
    ['a date that is none', file(good.replace('2027-05-03', 'soon')), /reviewDate/],
    ['an id with a space', file(good.replace('id: bin', 'id: a bin')), /id/],
  ])('refuses %s, naming the file and the part', (_, content, reason) => {
    expect(() => readArticleFile('bin.md', content)).toThrow(reason);
    expect(() => readArticleFile('bin.md', content)).toThrow('bin.md');
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
    if (typeof problem === 'string') expect(said).toBe(problem);
    else expect(said).toMatch(problem);
  });
});
