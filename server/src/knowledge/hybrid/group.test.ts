import { describe, expect, it } from 'vitest';
import { readPack } from '../starter/read-pack.ts';
import { groupsOf } from '../measure/measure-grouping.ts';
import { groupTexts, nearTexts } from './group.ts';
import { learn } from './learn.ts';
import { lessonOf } from './lesson.ts';
import type { Model } from './model.ts';

const pack = { ...readPack(`${import.meta.dirname}/../../../knowledge/starter`), phrasings: new Map<string, string[]>() };
const article = (id: string, question: string, phrasings: string[]) => ({
  ...{
    id,
    question,
    phrasings,
    siteId: 'main',
    service: '',
    answer: '',
    links: [],
    reviewDate: '',
    topic: null,
    validFrom: null,
    validTo: null,
    translations: [],
    steps: [],
  },
});
const articles = [
  article('kayak', 'How do I hire the kayak shed?', ['rent the boathouse for canoes', 'book kayak shed', 'hire a canoe']),
  article('bins', 'When is my bin collected?', ['what day is bin day', 'which bin goes out this week', 'bin collection calendar']),
  article('badge', 'How do I renew my blue badge?', ['disabled parking badge renewal', 'blue badge has run out', 'renew badge for parking']),
];

async function learnt(): Promise<Model> {
  let model: Model | undefined;
  await learn(lessonOf(articles, pack), null, (told) => (model = told));
  if (!model) throw new Error('Nothing was learnt.');
  return model;
}

describe('texts that ask the same', () => {
  it('K71 are put together by words, and by what they lean to where they have no words in common', async () => {
    const texts = [
      'which day is my bin collected',
      'rent a canoe from the boathouse',
      'bin collection day please',
      'hire the kayak shed',
      'zzyzx quorn',
      'zzyzx quorn!',
    ];
    expect(await groupTexts(await learnt(), pack.synonyms, texts)).toEqual([
      [0, 2],
      [1, 3],
      [4, 5],
    ]);
  });

  it('K71 are each in one group, whatever they are, and nothing is like what says nothing', async () => {
    const texts = ['', '?', '🙂', 'bin day', 'BIN DAY', 'w'.repeat(4_000), 'bin day'];
    const groups = await groupTexts(await learnt(), pack.synonyms, texts);
    expect(groups.flat().sort((a, b) => a - b)).toEqual(texts.map((_, place) => place));
    expect(groups.find((places) => places.includes(3))).toEqual([3, 4, 6]);
    expect(groups.find((places) => places.includes(0))).toEqual([0]);
  });

  it('K75 are found by lines of an article, the likest first', async () => {
    const texts = ['blue badge renewal', 'when is it bin day', 'what day is bin day', 'hire the kayak shed'];
    expect(await nearTexts(await learnt(), pack.synonyms, ['what day is bin day', 'when is my bin collected'], texts)).toEqual([2, 1]);
    expect(await nearTexts(await learnt(), pack.synonyms, [], texts)).toEqual([]);
  });

  it('K71 are told to be pure by the topic that most of their group are of', () => {
    const all = ['a', 'a', 'b', 'c', 'c'].map((topic) => ({ topic, text: topic }));
    expect(
      groupsOf(
        [
          [0, 1, 2],
          [3, 4],
        ],
        all,
      ),
    ).toEqual({ pure: 0.8, gathered: 1, groups: 2, largest: 3 });
    expect(groupsOf([[0], [1]], all.slice(0, 2))).toEqual({ pure: null, gathered: 0, groups: 2, largest: 1 });
  });
});
