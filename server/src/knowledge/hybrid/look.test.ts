import { beforeAll, describe, expect, it } from 'vitest';
import { learn } from './learn.ts';
import type { Lesson } from './lines.ts';
import { lookWith, type Look } from './look.ts';
import type { Model } from './model.ts';

const lesson: Lesson = {
  articles: [
    { id: 'missed-bin', lines: ['What if my bin was missed?', 'bin not emptied', 'they forgot my wheelie bin', 'missed collection of my bin'], isOwn: true },
    { id: 'council-tax', lines: ['How do I pay my council tax?', 'council tax payment', 'pay council tax by card'], isOwn: true },
    { id: 'library', lines: ['When is the library open?', 'library opening hours'], isOwn: true },
    { id: 'permit', lines: ['How do I get a parking permit?', 'resident parking permit'], isOwn: true },
  ],
  misses: [
    { text: 'book an appointment with the doctor', kind: 'other-body', contact: 'nhs' },
    { text: 'my doctor is not answering', kind: 'other-body', contact: 'nhs' },
    { text: 'tell me a joke', kind: 'chitchat', contact: null },
  ],
  teachesMisses: true,
  synonyms: 'bin, dustbin',
};
let model: Model;
let look: Look;
beforeAll(async () => {
  model = await learn(lesson, null, () => undefined);
  look = lookWith(model, lesson.synonyms);
});

describe('a look', () => {
  it('is sure of an article’s own words, however they are written', () => {
    for (const question of ['council tax payment', 'COUNCIL TAX  PAYMENT!!'])
      expect(look(question, null)).toMatchObject({
        found: [{ articleId: 'council-tax', confidence: 1 }, ...look(question, null).found.slice(1)],
        among: 1,
        miss: null,
      });
  });

  it('mends spelling, and knows words that mean the same', () => {
    expect(look('libary opning hours', null).found[0]?.articleId).toBe('library');
    expect(look('my dustbin', null).found[0]?.articleId).toBe('missed-bin');
  });

  it('is not sure at all of what nobody answers, and says whose business it is', () => {
    const own = look('tell me a joke', null);
    expect([own.found[0]?.confidence ?? 0, own.among]).toEqual([0, 0]);
    expect(own.miss).toEqual({ kind: 'chitchat', contact: null });
    expect(look('an appointment with my doctor please', null).miss).toEqual({ kind: 'other-body', contact: 'nhs' });
  });

  it('finds nothing of nothing', () => {
    expect(look('', null)).toMatchObject({ found: [], among: 0, miss: null });
    expect(look('zzzz', null)).toMatchObject({ found: [], among: 0, miss: null });
  });

  it.each(['07700 900 123', '4929-1234-5678-9012', '12345678901234'])('takes no notice of a number such as %s beside a question', (number) => {
    expect(look(`bin was not collected ${number}`, null)).toEqual(look('bin was not collected', null));
    expect(look(`${number}, bin was not collected`, null)).toEqual(look('bin was not collected', null));
  });

  it('is the same again after another question', () => {
    const before = look('bin was not collected', null);
    look('parking permit', null);
    expect(look('bin was not collected', null)).toEqual(before);
  });

  it('answers by the likest line while nothing is learnt', () => {
    const early = lookWith({ ...model, byWords: { ...model.byWords, weights: null } }, lesson.synonyms);
    expect(early('resident permit', null).found[0]?.articleId).toBe('permit');
    expect(early('resident parking permit', null).found[0]).toEqual({ articleId: 'permit', confidence: 1 });
  });

  it('leaves what an encoder says where the model has not learnt with one', () => {
    expect(look('bin was not collected', new Float32Array(512).fill(1))).toEqual(look('bin was not collected', null));
  });
});

describe('an encoder', () => {
  // Says of each text whether it is about water: something that no word of the lines says.
  const encode = async (texts: readonly string[]) => {
    const vectors = new Float32Array(texts.length * 2);
    texts.forEach((text, at) => (vectors[2 * at + (/flood|river|water/.test(text) ? 1 : 0)] = 1));
    return { size: 2, vectors };
  };

  it('finds what no word has in common, and is asked for nothing where articles have many lines', async () => {
    const wet: Lesson = { ...lesson, articles: [...lesson.articles, { id: 'floods', lines: ['water in the street', 'river came up'], isOwn: true }] };
    const stages: string[] = [];
    const both = await learn(wet, { name: 'wet', encode }, ({ stage, bySentences }) => stages.push(`${stage}${bySentences ? '+' : ''}`));
    expect(stages).toEqual(['indexed', 'learnt', 'calibrated', 'calibrated+']);
    const vector = Float32Array.from([0, 1]);
    const wetLook = lookWith(both, wet.synonyms);
    expect(wetLook('flooded', vector).found[0]?.articleId).toBe('floods');
    expect(wetLook('flooded', null).found.map(({ articleId }) => articleId)).not.toContain('floods');

    const long: Lesson = { ...lesson, articles: [{ id: 'bins', lines: Array.from({ length: 21 }, (_, at) => `bin ${'x'.repeat(at + 1)}`), isOwn: true }] };
    const refuse = () => Promise.reject(new Error('was asked'));
    expect((await learn(long, { name: 'wet', encode: refuse }, () => undefined)).bySentences).toBeNull();
  });

  it('is left aside where what was held out is found no better with it', async () => {
    const same = async (texts: readonly string[]) => ({ size: 2, vectors: Float32Array.from(texts.flatMap(() => [1, 0])) });
    const things = ['bin', 'permit', 'library'];
    const many = things.map((id) => ({ id, lines: Array.from({ length: 8 }, (_, at) => `${id} ${'abcdefgh'[at] ?? ''}`), isOwn: true }));
    const learnt = await learn({ ...lesson, articles: many }, { name: 'same', encode: same }, () => undefined);
    expect(learnt).toMatchObject({ stage: 'calibrated', bySentences: null, encodings: null });
  });
});
