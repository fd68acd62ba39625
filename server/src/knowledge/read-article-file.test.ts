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
