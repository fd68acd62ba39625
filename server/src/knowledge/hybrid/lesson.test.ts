import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/article.ts';
import { emptyPack, type StarterPack } from '../starter/read-pack.ts';
import { withoutAnswered } from './answered.ts';
import { lessonOf } from './lesson.ts';

const article = (id: string, topic: string | null, ...lines: string[]): Article => {
  const [question = id, ...phrasings] = lines;
  return {
    id,
    siteId: 'main',
    question,
    phrasings,
    service: '',
    answer: '',
    links: [],
    reviewDate: '',
    topic,
    validFrom: null,
    validTo: null,
    translations: [],
    steps: [],
  };
};
const pack: StarterPack = {
  ...emptyPack,
  phrasings: new Map([
    ['missed-bin', ['they missed my bin', 'bin not emptied']],
    ['allotment', Array.from({ length: 50 }, (_, at) => `allotment question number ${'i'.repeat(at + 1)}`)],
    ['pest-control', ['rats in the garden', 'wasps nest removal']],
  ]),
  misses: [
    { text: 'tree preservation order', kind: 'off-list', contact: null },
    { text: 'book a driving test', kind: 'other-body', contact: 'dvsa' },
    { text: 'hello there', kind: 'chitchat', contact: null },
  ],
  synonyms: 'rat, rats, vermin',
};
const missTexts = (articles: Article[]): string[] => withoutAnswered(lessonOf(articles, pack)).map(({ text }) => text);

describe('a lesson', () => {
  it('K19 has an article’s own lines and the pack’s phrasings of its topic, each once', () => {
    const { articles } = lessonOf([article('bins', 'missed-bin', 'My bin was missed', 'bin not emptied'), article('trams', null, 'When do trams run?')], pack);
    expect(articles).toEqual([
      { id: 'bins', lines: ['My bin was missed', 'bin not emptied', 'they missed my bin'], isOwn: false },
      { id: 'trams', lines: ['When do trams run?'], isOwn: true },
    ]);
  });

  it('K19 knows no phrasings of a topic that the pack has not', () => {
    expect(lessonOf([article('moon', 'moon-landing', 'Land on the moon')], pack).articles).toEqual([{ id: 'moon', lines: ['Land on the moon'], isOwn: true }]);
  });

  it('K19 makes of topics without an article lines that nobody answers, forty of each at most', () => {
    const { misses, teachesMisses } = lessonOf([article('bins', 'missed-bin', 'My bin was missed')], pack);
    expect(teachesMisses).toBe(true);
    const kinds = misses.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'no-article/allotment')).toHaveLength(40);
    expect(kinds.filter((kind) => kind === 'no-article/pest-control')).toHaveLength(2);
    expect(kinds).not.toContain('no-article/missed-bin');
    expect(kinds).toContain('off-list');
  });

  it('K19 only measures with such lines where articles are of no topic of the pack', () => {
    const { misses, teachesMisses } = lessonOf([article('trams', null, 'When do trams run?')], pack);
    expect(teachesMisses).toBe(false);
    expect(misses.map(({ kind }) => kind)).toEqual(['other-body', 'chitchat']);
  });

  it('K19 takes back a near miss that the council’s own article answers, and the rest stay', () => {
    const topic = article('bins', 'missed-bin', 'My bin was missed');
    expect(missTexts([topic])).toContain('tree preservation order');
    const trees = article('trees', null, 'Tree preservation orders', 'is my tree protected');
    expect(missTexts([topic, trees])).not.toContain('tree preservation order');
    expect(missTexts([topic, trees])).toEqual(expect.arrayContaining(['book a driving test', 'hello there', 'wasps nest removal']));
  });

  it('K19 takes back a whole topic of which it answers one line', () => {
    const rats = article('vermin', null, 'Rats in the garden');
    const left = missTexts([article('bins', 'missed-bin', 'My bin was missed'), rats]);
    expect(left).not.toContain('wasps nest removal');
    expect(left.filter((text) => text.startsWith('allotment'))).toHaveLength(40);
  });

  it('K19 takes nothing back for the pack’s own phrasings, or without articles', () => {
    expect(missTexts([article('bins', 'missed-bin', 'tree preservation order')])).toContain('tree preservation order');
    expect(lessonOf([], pack)).toMatchObject({ articles: [], teachesMisses: false });
    expect(lessonOf([article('a', null, 'b')], emptyPack).misses).toEqual([]);
  });
});
