import { expect, it, vi } from 'vitest';
import { pause } from '../pause.ts';
import { encodeBeside } from './encode-beside.ts';
import type { EncodeSome } from './encoder.ts';

/** A text of n letters is [n, 1]. */
const letters: EncodeSome = async (texts) => {
  await pause();
  return Float32Array.from(texts.flatMap(({ length }) => [length, 1]));
};
const own = () => {
  const encode = vi.fn(async (texts: readonly string[]) => ({ size: 2, vectors: await letters(texts) }));
  return { name: 'letters', encode };
};
const texts = Array.from({ length: 1_000 }, (_, at) => 'x'.repeat((at * 37) % 251));
const wanted = texts.flatMap(({ length }) => [length, 1]);
const counted = (encode: { mock: { calls: (readonly [readonly string[]])[] } }): number => encode.mock.calls.reduce((sum, [some]) => sum + some.length, 0);

it('shares many texts out, and puts the vectors where their texts are', async () => {
  const [here, there] = [own(), vi.fn(letters)];
  const { size, vectors } = await encodeBeside(here, there, () => true).encode(texts);
  expect([size, [...vectors]]).toEqual([2, wanted]);
  expect(counted(there)).toBeGreaterThan(100);
  expect(counted(here.encode)).toBeGreaterThan(100);
  expect(counted(there) + counted(here.encode)).toBe(1_000);
});

it.each([
  ['fails', () => Promise.reject(new Error('no memory'))],
  ['never answers', () => new Promise<never>(() => undefined)],
])('does here what the other one does not, where it %s', async (_, encode) => {
  const { vectors } = await encodeBeside(own(), encode, () => true, 20).encode(texts);
  expect([...vectors]).toEqual(wanted);
});

it.each([
  ['of few texts', texts.slice(0, 200), true],
  ['where there is no room for another', texts, false],
  ['of none', [], true],
] as const)('leaves the other one alone %s', async (_, some, isRoom) => {
  const other = vi.fn(letters);
  const { vectors } = await encodeBeside(own(), other, () => isRoom).encode(some);
  expect([...vectors]).toEqual(wanted.slice(0, some.length * 2));
  expect(other).not.toHaveBeenCalled();
});

it('fails where this one fails', async () => {
  const failing = { name: 'none', encode: () => Promise.reject(new Error('no model')) };
  await expect(encodeBeside(failing, letters, () => true).encode(texts)).rejects.toThrow('no model');
});
