import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EncodeAll } from './encoder.ts';
import { keptVectors } from './kept-vectors.ts';

let folder: string;
let asked: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'frontdesk-vectors-')), 'models');
  asked = [];
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Makes of a text its length and its first letter. */
const letters: EncodeAll = {
  name: 'letters',
  encode(texts) {
    asked.push(...texts);
    return Promise.resolve({ size: 2, vectors: Float32Array.from(texts.flatMap((text) => [text.length, text.charCodeAt(0)])) });
  },
};
const read = async (texts: string[], most?: number): Promise<number[]> => [...(await keptVectors(folder, letters, most).encode(texts)).vectors];

it('encodes each text once, and gives its vector in the place where it stands', async () => {
  expect(await read(['bin', 'tax', 'bin', 'bin day'])).toEqual([3, 98, 3, 116, 3, 98, 7, 98]);
  expect(asked).toEqual(['bin', 'tax', 'bin day']);
  expect(await read(['bin day', 'park', 'tax'])).toEqual([7, 98, 4, 112, 3, 116]);
  expect(asked).toEqual(['bin', 'tax', 'bin day', 'park']);
  expect(await read([])).toEqual([]);
});

it('forgets what was used longest ago', async () => {
  await read(['bin', 'tax', 'park'], 3);
  await read(['bin', 'bus'], 3);
  asked = [];
  await read(['bin', 'park', 'bus'], 3);
  expect(asked).toEqual([]);
  await read(['tax'], 3);
  expect(asked).toEqual(['tax']);
});

it('keeps what it has so far, for the lesson may be given up', async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => `bin ${at}`);
  const stops: EncodeAll = {
    name: 'letters',
    encode: (texts) => (texts.includes('bin 1000') ? Promise.reject(new Error('stopped')) : letters.encode(texts)),
  };
  await expect(keptVectors(folder, stops).encode(many)).rejects.toThrow('stopped');
  asked = [];
  expect(await read(['bin 0', 'bin 999'])).toEqual([5, 98, 7, 98]);
  expect(asked).toEqual([]);
});

it('begins anew where the file cannot be read, and does without where it cannot be written', async () => {
  await read(['bin']);
  writeFileSync(join(folder, 'letters.vectors'), 'no vectors');
  expect(await read(['bin'])).toEqual([3, 98]);
  expect(readdirSync(folder)).toEqual(['letters.vectors']);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where a folder should be');
  expect(await read(['bin'])).toEqual([3, 98]);
});
