import { availableParallelism } from 'node:os';
import { pause } from '../pause.ts';
import { within } from '../within.ts';
import { batchesOf } from './batches.ts';
import type { EncodeAll, EncodeSome } from './encoder.ts';

/** Fewer texts than this are done before another thread has started. */
const fewest = 300;
/** So much memory has to be free for another encoder, which takes a third of it. In bytes. */
const spare = 1_024 ** 3;
/** How long the other may take for its last, in milliseconds, before they are done here after all. */
const patience = 10_000;

const hasRoom = (): boolean => availableParallelism() > 1 && process.availableMemory() > spare;

/**
 * Shares many texts out between an encoder here and another one, to each as it has done with its last: on two processors it takes little more than half the time.
 * What the other one does not do, this one does.
 */
export function encodeBeside(own: EncodeAll, other: EncodeSome, isRoom = hasRoom, wait = patience): EncodeAll {
  const here: EncodeSome = async (texts) => {
    // What the other has done is heard of between two batches.
    await pause();
    return (await own.encode(texts)).vectors;
  };
  return {
    name: own.name,
    async encode(texts) {
      if (texts.length < fewest || !isRoom()) return own.encode(texts);
      const left = batchesOf(texts);
      const made = new Map<number[], Float32Array>();
      const work = async (places: number[] | undefined, encode: EncodeSome): Promise<void> => {
        for (let some = places; some; some = left.pop()) made.set(some, await encode(some.map((place) => texts[place] ?? '')));
      };
      const all = [...left];
      // Two of the other's are under way, so that it never waits for this thread.
      const others = Promise.allSettled([work(left.pop(), other), work(left.pop(), other)]);
      await work(left.pop(), here);
      await within(others, wait);
      for (const some of all) if (!made.has(some)) await work(some, here);
      return together(all, made, texts.length);
    },
  };
}

function together(all: readonly number[][], made: ReadonlyMap<number[], Float32Array>, texts: number): { size: number; vectors: Float32Array } {
  const size = (made.get(all[0] ?? [])?.length ?? 0) / (all[0]?.length ?? 1);
  const vectors = new Float32Array(texts * size);
  for (const places of all) places.forEach((place, at) => vectors.set(made.get(places)?.subarray(at * size, (at + 1) * size) ?? [], place * size));
  return { size, vectors };
}
