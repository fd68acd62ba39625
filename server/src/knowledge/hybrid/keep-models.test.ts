import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptModels } from './keep-models.ts';
import { learn } from './learn.ts';
import type { Model } from './model.ts';

let model: Model;
let folder: string;
beforeAll(async () => {
  const articles = [{ id: 'bins', lines: ['bin day', 'missed bin'], isOwn: true }];
  model = await learn({ articles, misses: [], teachesMisses: false, synonyms: '' }, null, () => undefined);
});
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'frontdesk-models-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const named = (key: string): Model => ({ ...model, key });
const path = (key: string): string => join(folder, `${key}.model`);

describe('models that are kept', () => {
  it('come back as they were, from a folder that is made for them', () => {
    const kept = keptModels(join(folder, 'new'));
    expect(kept.load(model.key)).toBeNull();
    kept.save(model);
    expect(keptModels(join(folder, 'new')).load(model.key)).toEqual(model);
  });

  it.each([
    ['empty', (whole: Buffer) => whole.subarray(0, 0)],
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['something else', () => Buffer.from('{"version": 1}')],
  ])('are learnt anew where a file is %s, and kept again', (_, damage) => {
    const kept = keptModels(folder);
    kept.save(model);
    writeFileSync(path(model.key), damage(readFileSync(path(model.key))));
    expect(kept.load(model.key)).toBeNull();
    kept.save(model);
    expect(kept.load(model.key)).toEqual(model);
  });

  it('are not taken from another version, or under another name', () => {
    const kept = keptModels(folder);
    kept.save({ ...named('old'), version: model.version - 1 });
    expect(kept.load('old')).toBeNull();
    kept.save(named('one'));
    writeFileSync(path('two'), readFileSync(path('one')));
    expect(kept.load('two')).toBeNull();
  });

  it('are whole while two write the same, and leave nothing else behind', () => {
    const [one, other] = [keptModels(folder), keptModels(folder)];
    // What another process is writing at the moment.
    const draft = `${path('same')}.1-0.draft`;
    writeFileSync(draft, 'half');
    one.save(named('same'));
    other.save(named('same'));
    expect(one.load('same')).toEqual(named('same'));
    expect(readdirSync(folder).sort()).toEqual(['same.model', 'same.model.1-0.draft']);
    // An hour later it is nobody's.
    utimesSync(draft, new Date(), new Date(Date.now() - 2 * 3_600_000));
    one.save(named('same'));
    expect(readdirSync(folder)).toEqual(['same.model']);
  });

  it('are those used last, as many and as large as are let', () => {
    const kept = keptModels(folder, { files: 3, bytes: 1_000_000 });
    ['a', 'b', 'c'].forEach((key, at) => {
      kept.save(named(key));
      utimesSync(path(key), new Date(), new Date(Date.now() - (20 - at) * 60_000));
    });
    // The oldest is used, and the next one is the oldest from then on.
    expect(kept.load('a')).toEqual(named('a'));
    kept.save(named('d'));
    expect(readdirSync(folder).sort()).toEqual(['a.model', 'c.model', 'd.model']);
    const small = keptModels(folder, { files: 100, bytes: 1 });
    small.save(named('e'));
    expect(readdirSync(folder)).toEqual(['e.model']);
  });

  it('are left where they cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keptModels(join(folder, 'file')).save(model)).not.toThrow();
    expect(keptModels(join(folder, 'file')).load(model.key)).toBeNull();
  });
});
