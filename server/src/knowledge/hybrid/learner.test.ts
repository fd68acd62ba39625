import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Learner } from './learner.ts';
import { learnHere } from './learner.ts';
import type { Lesson } from './lines.ts';
import type { Model } from './model.ts';
import { tellStages, type News } from './tell-stages.ts';

const lesson: Lesson = {
  articles: [
    { id: 'bins', lines: ['bin day', 'missed bin'], isOwn: true },
    { id: 'tax', lines: ['council tax', 'pay tax'], isOwn: true },
  ],
  misses: [],
  teachesMisses: false,
  synonyms: '',
};
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'frontdesk-learner-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
async function stagesOf(learner: Learner, of = lesson): Promise<Model[]> {
  const models: Model[] = [];
  await learner(of, (model) => models.push({ ...model })).done;
  return models;
}

describe('learning here', () => {
  it('K19 tells each stage, and keeps the last for the next time', async () => {
    const first = await stagesOf(learnHere(folder));
    expect(first.map(({ stage }) => stage)).toEqual(['indexed', 'learnt', 'calibrated']);
    expect(await stagesOf(learnHere(folder))).toEqual(first.slice(-1));
    const changed = { ...lesson, articles: lesson.articles.slice(1) };
    expect(await stagesOf(learnHere(folder), changed)).toHaveLength(3);
  });

  it('keeps nothing without a folder, and what was learnt with an encoder by its name', async () => {
    expect(await stagesOf(learnHere(null))).toHaveLength(3);
    const encode = async (texts: readonly string[]) => ({ size: 1, vectors: new Float32Array(texts.length).fill(1) });
    await stagesOf(learnHere(folder));
    expect(await stagesOf(learnHere(folder, { name: 'ones', encode }))).toHaveLength(4);
    expect(await stagesOf(learnHere(folder, { name: 'ones', encode }))).toHaveLength(1);
    expect(await stagesOf(learnHere(folder, { name: 'others', encode }))).toHaveLength(4);
  });

  it('rejects where the encoder fails, after the words have been learnt', async () => {
    const models: Model[] = [];
    const encode = () => Promise.reject(new Error('out of memory'));
    await expect(learnHere(folder, { name: 'failing', encode })(lesson, (model) => models.push(model)).done).rejects.toThrow('out of memory');
    expect(models.at(-1)?.stage).toBe('calibrated');
  });
});

describe('stages that are told', () => {
  it('are what is new, in memory that is shared, and together the model', async () => {
    const news: News[] = [];
    const tell = tellStages((one) => news.push(one));
    let last: Model | undefined;
    await learnHere(null)(lesson, (model) => (tell(model), (last = { ...model }))).done;
    expect(news.map((one) => Object.keys(one).sort())).toEqual([Object.keys(last ?? {}).sort(), ['byWords', 'stage'], ['byWords', 'stage']]);
    const whole = Object.assign({}, ...news) as Model;
    expect(whole).toEqual(last);
    expect(whole.lexical.postings.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(whole.owners.buffer).toBeInstanceOf(SharedArrayBuffer);
    // The weights of the last two stages are the same, and are not there twice.
    expect(news[2]?.byWords?.weights?.values).toBe(news[1]?.byWords?.weights?.values);
  });
});
