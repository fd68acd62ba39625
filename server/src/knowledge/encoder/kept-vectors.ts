import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { Encodings } from '../hybrid/corpus.ts';
import { writeWhole } from '../write-whole.ts';
import type { EncodeAll } from './encoder.ts';

/** By the name of a text, its vector; those used last stand last. */
type Vectors = Map<string, Float32Array>;

/** Vectors that are kept, of 2 KB each: those used last. */
const keptMost = 30_000;
/** So many texts are encoded between two times that all is kept: a lesson that is given up for a newer one is not for nothing. */
const slice = 1_000;

/**
 * An encoder that remembers what it made of texts, in a file of this folder: whoever changes one article of a thousand waits for that one. Nothing but a saving of
 * time: the file may be lost, and of two threads that write it the later one's is kept.
 */
export function keptVectors(folder: string, encoder: EncodeAll, most = keptMost): EncodeAll {
  const file = join(folder, `${encoder.name}.vectors`);
  return {
    name: encoder.name,
    async encode(texts): Promise<Encodings> {
      const names = texts.map(nameOf);
      const kept = load(file);
      markUsed(names, kept);
      const isNew = (at: number): boolean => !kept.has(names[at] ?? '');
      const missing = [...new Map([...texts.keys()].filter(isNew).map((at) => [names[at] ?? '', texts[at] ?? '']))];
      for (let from = 0; from < missing.length; from += slice) {
        const some = missing.slice(from, from + slice);
        const { size, vectors } = await encoder.encode(some.map(([, text]) => text));
        some.forEach(([name], at) => kept.set(name, vectors.slice(at * size, (at + 1) * size)));
        save(file, kept, most);
      }
      return together(names, kept);
    },
  };
}

const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

function markUsed(names: readonly string[], kept: Vectors): void {
  for (const name of names) {
    const vector = kept.get(name);
    if (vector && kept.delete(name)) kept.set(name, vector);
  }
}

/** The vectors of these names one after the other. */
function together(names: readonly string[], kept: Vectors): Encodings {
  const size = kept.get(names[0] ?? '')?.length ?? 0;
  const vectors = new Float32Array(names.length * size);
  names.forEach((name, at) => vectors.set(kept.get(name) ?? [], at * size));
  return { size, vectors };
}

function load(file: string): Vectors {
  try {
    const { names, size, vectors } = deserialize(readFileSync(file)) as { names: string[]; size: number; vectors: Float32Array };
    return new Map(names.map((name, at) => [name, vectors.subarray(at * size, (at + 1) * size)]));
  } catch {
    return new Map();
  }
}

function save(file: string, kept: Vectors, most: number): void {
  try {
    const used = [...kept.keys()].slice(-most);
    writeWhole(file, { names: used, ...together(used, kept) });
  } catch {
    // A full disk costs the next lesson some seconds.
  }
}
